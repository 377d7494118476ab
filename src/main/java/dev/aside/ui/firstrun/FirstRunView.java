package dev.aside.ui.firstrun;

import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.AppMark;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.OptionButton;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the program is for, and the ways in.
public final class FirstRunView {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /// Pixels of the window under which the left half gives way.
    private static final double ROOMY_FROM = 1180;
    /// Pixels of the window under which it goes.
    private static final double BOTH_FROM = 900;

    private final List<OptionButton> networks;
    private final OptionButton demo = new OptionButton(Icon.FLASK_CONICAL, 20, Texts.of("firstrun.demo"),
            Texts.of("firstrun.demoSays"));
    private final OptionButton archive = new OptionButton(Icon.FOLDER_INPUT, 16, Texts.of("firstrun.archive"),
            Texts.of("firstrun.archiveSays"));
    private final Parent root;
    private final ObservableValue<Number> width;

    @FXML
    private StackPane right;
    @FXML
    private ScrollPane ways;
    @FXML
    private VBox accounts;
    @FXML
    private VBox others;
    @FXML
    private VBox said;
    @FXML
    private Label promise;
    @FXML
    private Pane mark;

    /// @param networks the ways into an account, in the order to offer them
    /// @param tryDemo opens the demo network, in its own profile
    /// @param openArchive asks for an archive and reads it
    public FirstRunView(List<OptionButton> networks, Runnable tryDemo, Runnable openArchive) {
        this.networks = List.copyOf(networks);
        root = Fxml.load(this);
        archive.setOnAction(pressed -> openArchive.run());
        demo.setOnAction(pressed -> {
            root.setDisable(true);
            tryDemo.run();
        });
        width = root.sceneProperty().flatMap(Scene::widthProperty);
        width.subscribe(now -> {
            root.pseudoClassStateChanged(TIGHT, now != null && now.doubleValue() < ROOMY_FROM);
            root.pseudoClassStateChanged(NARROW, now != null && now.doubleValue() < BOTH_FROM);
        });
    }

    @FXML
    private void initialize() {
        accounts.getChildren().setAll(networks);
        others.getChildren().setAll(demo, archive);
        promise.setGraphic(Icon.LOCK.at(14));
        mark.getChildren().setAll(new AppMark());
    }

    public Parent root() {
        return root;
    }

    /// Shows how an archive gets on below the ways in, which rest while it is being opened.
    public void showBelow(Node line, BooleanExpression busy) {
        said.getChildren().setAll(line);
        accounts.disableProperty().bind(busy);
        others.disableProperty().bind(busy);
    }

    /// Shows a page in the place of the ways in.
    public void showPage(Node page) {
        ways.setVisible(false);
        right.getChildren().setAll(ways, page);
    }

    /// Shows the ways in again.
    public void showWays() {
        right.getChildren().setAll(ways);
        ways.setVisible(true);
        shown();
    }

    /// It came on screen.
    public void shown() {
        (networks.isEmpty() ? demo : networks.getFirst()).requestFocus();
    }
}
