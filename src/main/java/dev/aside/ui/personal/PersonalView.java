package dev.aside.ui.personal;

import dev.aside.ui.Pane;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.WindowWidth;
import dev.aside.ui.fx.control.Drawer;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.text.WritingBox;
import dev.aside.ui.person.Quote;
import dev.aside.ui.person.ThingsBox;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The Personal pane: conversations, thread and person side by side, as far as the window has room.
///
/// Ctrl+N picks whom to write to, Esc leads back, F6 goes from part to part.
public final class PersonalView implements Pane {
    static {
        Styles.add(ThreadView.class);
    }

    private final PersonalViewModel viewModel;
    private final Parent root;
    private final ConversationListView list;
    private final ComposerView composer;
    private final ThreadView thread;
    private final GroupView group;
    private final PersonView person;
    private final NewMessageDialog newMessage;
    private final Columns columns;
    private final Drawer drawer;
    private final ObservableValue<WindowWidth> width;
    private final ObservableValue<Boolean> suggesting;
    private boolean wantedBeside = true;
    private boolean arranging;
    private boolean writeWhenOpen;

    @FXML
    private StackPane host;

    /// @param overlay where questions are asked
    public PersonalView(PersonalViewModel viewModel, Screen screen, Overlay overlay) {
        this.viewModel = viewModel;
        root = Fxml.load(this);
        newMessage = new NewMessageDialog(viewModel.newMessage(), screen, overlay);
        list = new ConversationListView(viewModel, screen, newMessage::open);
        composer = new ComposerView(viewModel, screen.ages(), overlay);
        thread = new ThreadView(viewModel, screen, composer.root());
        person = new PersonView(viewModel.person(), screen);
        group = new GroupView(viewModel.group(), screen);
        thread.cover(group.root());
        columns = new Columns(list.root(), (Region) thread.root());
        host.getChildren().add(columns);
        drawer = new Drawer(host);
        width = WindowWidth.around(root);
        connect();
        suggesting = whetherToSuggest();
        composer.addAbove(new SuggestionLine(viewModel.person(), suggesting).node());
        viewModel.thread().showingProperty().bind(root.sceneProperty().isNotNull());
    }

    private void connect() {
        width.subscribe(this::arrange);
        thread.setBackShown(width.map(now -> now == WindowWidth.NARROW));
        thread.setOnBack(this::back);
        group.setBackShown(width.map(now -> now == WindowWidth.NARROW));
        group.setOnBack(this::back);
        viewModel.group().openedProperty().subscribe(() -> arrange());
        thread.personShownProperty().subscribe(this::personWanted);
        drawer.showingProperty().subscribe(showing -> {
            if (!showing && !arranging && width.getValue() != WindowWidth.WIDE) {
                thread.personShownProperty().set(false);
            }
        });
        list.setOnEnter(() -> write());
        viewModel.setOnWriting(composer::focus);
        viewModel.setOnShowPerson(() -> {
            if (width.getValue() == WindowWidth.WIDE) {
                thread.personShownProperty().set(true);
            }
        });
        viewModel.thread().openedProperty().subscribe(opened -> {
            arrange();
            if (opened != null && writeWhenOpen) {
                writeWhenOpen = false;
                composer.focus();
            }
        });
        viewModel.person().setOnMention(this::insert);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        root.sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                viewModel.leave();
            }
        });
    }

    private void write() {
        if (viewModel.thread().openedProperty().get() == null
                || viewModel.list().openIdProperty().get() == 0) {
            writeWhenOpen = true;
        }
        composer.focus();
    }

    /** The quote is put at the caret; what is said about it is the owner's. */
    private void insert(Quote quote) {
        WritingBox box = composer.writing();
        box.insert(ThingsBox.quoted(quote));
        if (width.getValue() != WindowWidth.WIDE) {
            drawer.close();
        }
        box.requestFocus();
    }

    /** Where the person is away, while something is seen, or nothing is written yet. */
    private ObservableValue<Boolean> whetherToSuggest() {
        WritingBox box = composer.writing();
        return Bindings.createBooleanBinding(() -> {
            boolean away = !thread.personShownProperty().get();
            boolean seen = viewModel.composer().detector().lineProperty().get().kind() != DetectorLine.Kind.NONE;
            return away && (seen || (box.getText().isEmpty() && box.writingProperty().get()));
        }, thread.personShownProperty(), viewModel.composer().detector().lineProperty(), box.textProperty(),
                box.writingProperty());
    }

    private void arrange() {
        arranging = true;
        WindowWidth now = width.getValue();
        boolean open = viewModel.thread().openedProperty().get() != null;
        columns.setWindow(now);
        columns.setThreadOpen(open || isGroupOpen());
        list.setOpensOnMove(now != WindowWidth.NARROW);
        boolean wide = now == WindowWidth.WIDE;
        if (wide || !open) {
            drawer.close();
        }
        if (!wide) {
            columns.setPerson(null);
        }
        thread.personShownProperty().set(wide ? wantedBeside : drawer.isShowing());
        arranging = false;
        showPersonColumn();
    }

    private boolean isGroupOpen() {
        return viewModel.group().openedProperty().get() != null;
    }

    private void personWanted(boolean wanted) {
        if (arranging) {
            return;
        }
        if (width.getValue() == WindowWidth.WIDE) {
            wantedBeside = wanted;
            showPersonColumn();
        } else if (wanted) {
            drawer.show((Region) person.root());
        } else {
            drawer.close();
        }
    }

    private void showPersonColumn() {
        boolean beside = width.getValue() == WindowWidth.WIDE && wantedBeside
                && viewModel.thread().openedProperty().get() != null;
        columns.setPerson(beside ? person.root() : null);
    }

    /** Brings the person on screen: beside the thread, or over it. */
    void showPerson() {
        thread.personShownProperty().set(true);
    }

    private void back() {
        viewModel.back();
        list.focusList();
    }

    private void key(KeyEvent event) {
        if (ConversationListView.NEW_MESSAGE.match(event)) {
            newMessage.open();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            boolean open = viewModel.thread().openedProperty().get() != null || isGroupOpen();
            if (width.getValue() == WindowWidth.NARROW && open) {
                back();
                event.consume();
            } else if (!isWithin(list.root())) {
                list.focusList();
                event.consume();
            }
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        if (viewModel.thread().openedProperty().get() == null) {
            list.focusList();
        } else {
            composer.focus();
        }
    }

    @Override
    public void search() {
        list.focusSearch();
    }

    @Override
    public boolean nextPart(boolean backwards) {
        List<Part> parts = parts();
        int now = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (isWithin(parts.get(i).root())) {
                now = i;
            }
        }
        int next = backwards ? now - 1 : now + 1;
        if (next < 0 || next >= parts.size()) {
            return false;
        }
        parts.get(next).focus().run();
        return true;
    }

    @Override
    public void enter(boolean backwards) {
        List<Part> parts = parts();
        (backwards ? parts.getLast() : parts.getFirst()).focus().run();
    }

    private record Part(Node root, Runnable focus) {}

    private List<Part> parts() {
        Part conversations = new Part(list.root(), list::focusList);
        Part messages = new Part(thread.root(), thread::focusMessages);
        Part writing = new Part(composer.root(), composer::focus);
        Part about = new Part(person.root(), person::focus);
        if (isGroupOpen()) {
            Part said = new Part(group.root(), group::focusMessages);
            return width.getValue() == WindowWidth.NARROW ? List.of(said) : List.of(conversations, said);
        }
        if (viewModel.thread().openedProperty().get() == null) {
            return List.of(conversations);
        }
        if (width.getValue() == WindowWidth.NARROW) {
            return List.of(messages, writing);
        }
        return thread.personShownProperty().get()
                ? List.of(conversations, messages, writing, about)
                : List.of(conversations, messages, writing);
    }

    private boolean isWithin(Node part) {
        Node node = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (node != null && !node.equals(part)) {
            node = node.getParent();
        }
        return node != null;
    }
}
