package dev.aside.ui.personal;

import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.control.Strip;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.person.PersonWords;
import dev.aside.ui.personal.GroupViewModel.OpenGroup;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One group with its header; nobody can write to it.
final class GroupView {
    private final GroupViewModel viewModel;
    private final Parent root;
    private final NetworkMark mark = new NetworkMark(NetworkMark.Kind.X, 12);
    private final IconButton back = new IconButton(Icon.ARROW_LEFT, Texts.of("personal.back"));
    private final Strip problem = new Strip(Strip.Kind.DANGER);

    @FXML
    private HBox header;
    @FXML
    private EmojiLine name;
    @FXML
    private HBox second;
    @FXML
    private EmojiLine members;
    @FXML
    private VBox strips;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox column;
    @FXML
    private Label readOnly;

    GroupView(GroupViewModel viewModel, Screen screen) {
        this.viewModel = viewModel;
        root = Fxml.load(this);
        new ThreadColumn(new GroupNodes(screen, viewModel), viewModel, scroll, column);
        viewModel.openedProperty().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    /** Where a back button is needed: one column at a time. */
    void setBackShown(ObservableValue<Boolean> shown) {
        back.visibleProperty().bind(shown);
        back.managedProperty().bind(shown);
    }

    void setOnBack(Runnable action) {
        back.setOnAction(pressed -> action.run());
    }

    void focusMessages() {
        scroll.requestFocus();
    }

    @FXML
    private void initialize() {
        second.getChildren().addFirst(mark);
        header.getChildren().addFirst(back);
        strips.getChildren().add(problem);
        readOnly.setGraphic(Icon.LOCK.at(14));
        viewModel.failureProperty().subscribe(failure -> {
            if (failure == null) {
                problem.hide();
            } else {
                problem.show(Wording.failed(failure));
            }
        });
    }

    private void show(@Nullable OpenGroup open) {
        root.setVisible(open != null);
        if (open == null) {
            return;
        }
        name.setText(GroupWords.title(open.group()));
        mark.setKind(PersonWords.mark(open.account().network()));
        members.setText(Texts.of("personal.groupWith", open.group().members().size(),
                open.group().members().stream().map(person -> person.displayName()).collect(Collectors.joining(", "))));
        scroll.setAccessibleText(Texts.of("personal.groupThread", name.getText()));
    }
}
