package dev.aside.ui.broadcasts;

import dev.aside.ui.FileChoice;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Images;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the composer has around its text: the warning above it, the files below, a line that says what stands in the
/// way, and the tools for both.
final class ExtrasView {
    static {
        Styles.add(ExtrasView.class);
    }

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final ExtrasViewModel viewModel;
    private final FileChoice files;
    private final HBox warning = new HBox();
    private final TextField warningWords = new TextField();
    private final MediaBox box;
    private final HBox line = new HBox();
    private final Label sentence = new Label();
    private final Hyperlink describe = new Hyperlink(Texts.of("broadcasts.describeIt"));
    private final Hyperlink without = new Hyperlink(Texts.of("broadcasts.publishWithout"));
    private final IconButton attach = new IconButton(Icon.IMAGE, Texts.of("broadcasts.attach"));
    private final IconButton warn = new IconButton(Icon.TRIANGLE_ALERT, Texts.of("broadcasts.warning"));

    /// @param files asks for what is to be attached
    /// @param publish publishes what is in the composer
    ExtrasView(ExtrasViewModel viewModel, FileChoice files, Images images, Runnable publish) {
        this.viewModel = viewModel;
        this.files = files;
        box = new MediaBox(viewModel.media(), images);
        VBox.setMargin(box, new Insets(0, 0, 5, 0));
        connectWarning();
        connectLine(publish);
        attach.setOnAction(pressed -> ask());
    }

    /** What stands above the text. */
    Node above() {
        return warning;
    }

    /** What stands below it. */
    List<Node> below() {
        return List.of(box, line);
    }

    IconButton attach() {
        return attach;
    }

    IconButton warn() {
        return warn;
    }

    /// Told when there is more or less above and below.
    void setOnMove(Runnable listener) {
        List.of(warning, box, line).forEach(node -> node.visibleProperty().subscribe(shown -> listener.run()));
    }

    /** How many lines of the text's it takes. */
    int lines() {
        return (warning.isVisible() ? 2 : 0) + (box.isVisible() ? 3 : 0) + (line.isVisible() ? 1 : 0);
    }

    private void ask() {
        viewModel.media().attach(files.ask(attach.getScene().getWindow()));
    }

    private void connectWarning() {
        warning.getStyleClass().add("content-warning");
        warning.setAlignment(Pos.CENTER_LEFT);
        warningWords.setPromptText(Texts.of("broadcasts.warningWords"));
        warningWords.setAccessibleText(Texts.of("broadcasts.warningWords"));
        warningWords.textProperty().bindBidirectional(viewModel.warningProperty());
        HBox.setHgrow(warningWords, Priority.ALWAYS);
        warning.getChildren().addAll(Icon.TRIANGLE_ALERT.at(16), warningWords);
        viewModel.warnedProperty().subscribe(on -> {
            warning.setVisible(on);
            warning.setManaged(on);
            warn.pseudoClassStateChanged(ON, on);
        });
        warn.setOnAction(pressed -> {
            boolean on = !viewModel.warnedProperty().get();
            viewModel.warnedProperty().set(on);
            if (on) {
                warningWords.requestFocus();
            }
        });
    }

    private void connectLine(Runnable publish) {
        line.getStyleClass().add("extras-line");
        line.setAlignment(Pos.CENTER_LEFT);
        sentence.getStyleClass().add("small");
        sentence.setMinWidth(0);
        for (Hyperlink link : List.of(describe, without)) {
            link.getStyleClass().add("small");
            link.setMinWidth(Hyperlink.USE_PREF_SIZE);
            link.visibleProperty().bind(viewModel.media().askingProperty());
            link.managedProperty().bind(link.visibleProperty());
        }
        describe.setOnAction(pressed -> box.describeNext());
        without.setOnAction(pressed -> publish.run());
        line.getChildren().addAll(sentence, describe, without);
        viewModel.limitsProperty().subscribe(this::show);
        viewModel.media().noticeProperty().subscribe(this::show);
        viewModel.media().askingProperty().subscribe(asking -> {
            show();
            if (asking) {
                describe.requestFocus();
            }
        });
    }

    private String say() {
        AttachNotice notice = viewModel.media().noticeProperty().get();
        if (notice != null) {
            return MediaWords.say(notice);
        }
        if (viewModel.media().askingProperty().get()) {
            return Texts.of("broadcasts.undescribed",
                    viewModel.media().media().stream().filter(media -> media.description().isBlank()).count());
        }
        return MediaWords.say(viewModel.limitsProperty().get(), viewModel.media().media());
    }

    private void show() {
        String words = say();
        sentence.setText(words);
        sentence.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        boolean asking = viewModel.media().askingProperty().get();
        sentence.getStyleClass().removeAll("text-1", "danger-text");
        sentence.getStyleClass().add(asking ? "text-1" : "danger-text");
        line.setVisible(!words.isEmpty());
        line.setManaged(!words.isEmpty());
    }
}
