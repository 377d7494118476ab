package dev.aside.ui.firstrun;

import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.control.AppMark;
import dev.aside.ui.fx.control.Icon;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the program is for, and the ways in.
public final class FirstRunView {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /// Pixels of the window under which the left half gives way.
    private static final double ROOMY_FROM = 1180;

    private final Runnable tryDemo;
    private final Runnable openArchive;
    private final Parent root;
    private final ObservableValue<Number> width;

    @FXML
    private Button demo;
    @FXML
    private StackPane demoIcon;
    @FXML
    private StackPane demoArrow;
    @FXML
    private Button archive;
    @FXML
    private StackPane archiveIcon;
    @FXML
    private StackPane archiveArrow;
    @FXML
    private VBox said;
    @FXML
    private Label promise;
    @FXML
    private Pane mark;

    /// @param tryDemo opens the demo network, in its own profile
    /// @param openArchive asks for an archive and reads it
    public FirstRunView(Runnable tryDemo, Runnable openArchive) {
        this.tryDemo = tryDemo;
        this.openArchive = openArchive;
        root = Fxml.load(this);
        width = root.sceneProperty().flatMap(Scene::widthProperty);
        width.subscribe(now -> root.pseudoClassStateChanged(TIGHT, now != null && now.doubleValue() < ROOMY_FROM));
    }

    @FXML
    private void initialize() {
        demoIcon.getChildren().setAll(Icon.FLASK_CONICAL.at(20));
        demoArrow.getChildren().setAll(Icon.CHEVRON_RIGHT.at(16));
        archiveIcon.getChildren().setAll(Icon.FOLDER_INPUT.at(16));
        archiveArrow.getChildren().setAll(Icon.CHEVRON_RIGHT.at(16));
        archive.setOnAction(pressed -> openArchive.run());
        promise.setGraphic(Icon.LOCK.at(14));
        mark.getChildren().setAll(new AppMark());
        demo.setOnAction(pressed -> {
            root.setDisable(true);
            tryDemo.run();
        });
    }

    public Parent root() {
        return root;
    }

    /// Shows how an archive gets on below the ways in, which rest while it is being opened.
    public void showBelow(Node line, BooleanExpression busy) {
        said.getChildren().setAll(line);
        demo.disableProperty().bind(busy);
        archive.disableProperty().bind(busy);
    }

    /// It came on screen.
    public void shown() {
        demo.requestFocus();
    }
}
