package dev.aside.ui.firstrun;

import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.control.AppMark;
import dev.aside.ui.fx.control.Icon;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// What the program is for, and the ways in.
public final class FirstRunView {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /// Pixels of the window under which the left half gives way.
    private static final double ROOMY_FROM = 1180;

    private final Runnable tryDemo;
    private final Parent root;
    private final ObservableValue<Number> width;

    @FXML
    private Button demo;
    @FXML
    private StackPane demoIcon;
    @FXML
    private StackPane demoArrow;
    @FXML
    private Label promise;
    @FXML
    private Pane mark;

    /// @param tryDemo opens the demo network, in its own profile
    public FirstRunView(Runnable tryDemo) {
        this.tryDemo = tryDemo;
        root = Fxml.load(this);
        width = root.sceneProperty().flatMap(Scene::widthProperty);
        width.subscribe(now -> root.pseudoClassStateChanged(TIGHT, now != null && now.doubleValue() < ROOMY_FROM));
    }

    @FXML
    private void initialize() {
        demoIcon.getChildren().setAll(Icon.FLASK_CONICAL.at(20));
        demoArrow.getChildren().setAll(Icon.CHEVRON_RIGHT.at(16));
        promise.setGraphic(Icon.LOCK.at(14));
        mark.getChildren().setAll(new AppMark());
        demo.setOnAction(pressed -> {
            demo.setDisable(true);
            tryDemo.run();
        });
    }

    public Parent root() {
        return root;
    }

    /// It came on screen.
    public void shown() {
        demo.requestFocus();
    }
}
