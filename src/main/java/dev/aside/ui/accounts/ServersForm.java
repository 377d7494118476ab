package dev.aside.ui.accounts;

import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Styles;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Servers for development: a page on the way into an account, or a section of the settings.
public final class ServersForm implements SignInPage {
    static {
        Styles.add(SignInView.class);
    }

    private final ServersViewModel viewModel;
    private final @Nullable Runnable leave;
    private final Parent root;

    @FXML
    private Label heading;
    @FXML
    private TextField xApi;
    @FXML
    private TextField bluesky;
    @FXML
    private TextField directory;
    @FXML
    private TextField chat;
    @FXML
    private VBox failure;
    @FXML
    private Button go;
    @FXML
    private Button back;
    @FXML
    private Label done;

    private ServersForm(ServersViewModel viewModel, @Nullable Runnable leave) {
        this.viewModel = viewModel;
        this.leave = leave;
        root = Fxml.load(this);
    }

    /// A section of the settings.
    public static ServersForm section(ServersViewModel viewModel) {
        ServersForm form = new ServersForm(viewModel, null);
        Said.nameFields(form.root);
        return form;
    }

    static ServersForm page(ServersViewModel viewModel, Runnable leave) {
        viewModel.read();
        return new ServersForm(viewModel, leave);
    }

    @FXML
    private void initialize() {
        xApi.textProperty().bindBidirectional(viewModel.xApiProperty());
        bluesky.textProperty().bindBidirectional(viewModel.blueskyProperty());
        directory.textProperty().bindBidirectional(viewModel.directoryProperty());
        chat.textProperty().bindBidirectional(viewModel.chatProperty());
        Said.failureIn(failure, viewModel.failureProperty());
        Runnable out = leave;
        boolean page = out != null;
        heading.getStyleClass().addAll(page ? "heading" : "title", "text-1");
        EntriesPage.present(back, page);
        EntriesPage.present(done, false);
        if (out != null) {
            go.getStyleClass().addAll("primary", "tall");
            go.setDefaultButton(true);
            back.getStyleClass().add("tall");
            back.setOnAction(pressed -> out.run());
        }
        go.setOnAction(pressed -> {
            EntriesPage.present(done, false);
            viewModel.save(out == null ? () -> EntriesPage.present(done, true) : out);
        });
        for (TextField field : new TextField[]{xApi, bluesky, directory, chat}) {
            field.textProperty().subscribe(() -> EntriesPage.present(done, false));
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        xApi.requestFocus();
    }
}
