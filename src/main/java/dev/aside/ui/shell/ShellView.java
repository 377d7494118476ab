package dev.aside.ui.shell;

import dev.aside.core.model.Account;
import dev.aside.ui.Pane;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Keys;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.WindowWidth;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.control.Strip;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The window's frame. Ctrl+1 and on go to the rail's places, F6 and Shift+F6 from part to part, Ctrl+F into the search
/// field. Dialogs and drawers of panes stand above everything in [#overlays()].
public final class ShellView {
    private static final PseudoClass LABELLED = PseudoClass.getPseudoClass("labelled");

    private final ShellViewModel viewModel;
    private final Images images;
    private final List<RailItem> items;
    private final List<RailButton> buttons = new ArrayList<>();
    private final List<@Nullable Pane> panes = new ArrayList<>();
    private final Parent root;
    private final ObservableValue<WindowWidth> width;
    private @Nullable Pane current;
    private @Nullable Pane visited;
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(-1);
    private int currentIndex = -1;

    @FXML
    private VBox rail;
    @FXML
    private VBox places;
    @FXML
    private Button accounts;
    @FXML
    private Button settings;
    @FXML
    private StackPane content;
    @FXML
    private VBox notices;
    @FXML
    private StackPane overlays;

    /// @param railPlaces in the order of the rail; the last one is the settings, at its foot
    public ShellView(ShellViewModel viewModel, Images images, List<RailItem> railPlaces) {
        this.viewModel = viewModel;
        this.images = images;
        items = List.copyOf(railPlaces);
        root = Fxml.load(this);
        width = WindowWidth.around(root);
        width.subscribe(now -> rail.pseudoClassStateChanged(LABELLED, now == WindowWidth.WIDE));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            RailItem item = items.get(i);
            panes.add(null);
            boolean foot = i == items.size() - 1;
            if (foot) {
                settings.setGraphic(item.icon().at(20));
                name(settings, item.name());
                settings.setOnAction(pressed -> go(index));
            } else {
                RailButton button = new RailButton(item);
                button.setTooltip(new Tooltip(Keys.tip(item.name(), Keys.shortcut(digit(i)))));
                button.setOnAction(pressed -> go(index));
                buttons.add(button);
                places.getChildren().add(button);
            }
        }
        if (!buttons.isEmpty()) {
            viewModel.unreadProperty().subscribe(count -> buttons.getFirst().setCount(count.intValue()));
        }
        viewModel.accounts().subscribe(this::showAccounts);
        showAccounts();
    }

    private static KeyCode digit(int index) {
        return KeyCode.valueOf("DIGIT" + (index + 1));
    }

    private static void name(Button button, String name) {
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }

    private void showAccounts() {
        List<Account> own = viewModel.accounts();
        accounts.setVisible(!own.isEmpty());
        if (own.isEmpty()) {
            return;
        }
        Avatar avatar = new Avatar(28);
        images.show(avatar, own.getFirst().person());
        StackPane face = new StackPane(avatar);
        face.getStyleClass().add("rail-face");
        if (own.getFirst().demo()) {
            NetworkMark mark = new NetworkMark(NetworkMark.Kind.DEMO, 14);
            mark.getStyleClass().add("rail-demo-mark");
            StackPane.setAlignment(mark, Pos.BOTTOM_RIGHT);
            face.getChildren().add(mark);
        }
        accounts.setGraphic(face);
        name(accounts, Texts.of("shell.accounts"));
    }

    public Parent root() {
        return root;
    }

    /// Where dialogs and drawers stand; empty and untouchable while none does.
    public StackPane overlays() {
        return overlays;
    }

    /// Says something about the program itself above the pane, until it is read and closed.
    public void tell(String sentence) {
        Strip strip = new Strip(Strip.Kind.OFFLINE);
        IconButton close = new IconButton(Icon.X, 16, Texts.of("shell.closeNotice"));
        close.setOnAction(pressed -> notices.getChildren().remove(strip));
        strip.show(sentence, close);
        notices.getChildren().add(strip);
    }

    /// Puts a line that comes and goes by itself above all notices.
    public void pin(Node line) {
        notices.getChildren().addFirst(line);
    }

    /// Shows a page that has no place in the rail, until it is left or a place is gone to.
    public void visit(Pane page) {
        if (page.equals(current)) {
            return;
        }
        leave();
        visited = page;
        current = page;
        place.set(-1);
        buttons.forEach(button -> button.setCurrent(false));
        settings.pseudoClassStateChanged(RailButton.CURRENT, false);
        content.getChildren().setAll(page.root());
        page.shown();
    }

    /// Goes back from a visited page to where the window was before; does nothing when it is not on screen.
    public void endVisit(Pane page) {
        if (page.equals(visited)) {
            go(Math.max(0, currentIndex));
        }
    }

    /// Which place of the rail is on screen, by its index; -1 for none of them.
    public ReadOnlyIntegerProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The window closes: the pane on screen is left.
    public void leave() {
        visited = null;
        if (current != null) {
            current.hidden();
        }
    }

    /// The button at the rail's foot that tells of the accounts.
    public Button accountsButton() {
        return accounts;
    }

    /// Goes to a place of the rail, by its index.
    public Pane go(int index) {
        Pane pane = panes.get(index);
        if (pane == null) {
            pane = items.get(index).pane().get();
            panes.set(index, pane);
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setCurrent(i == index);
        }
        settings.pseudoClassStateChanged(RailButton.CURRENT, index == items.size() - 1);
        if (index != currentIndex || visited != null) {
            leave();
            currentIndex = index;
            content.getChildren().setAll(pane.root());
        }
        current = pane;
        place.set(index);
        pane.shown();
        return pane;
    }

    private void key(KeyEvent event) {
        if (!overlays.getChildren().isEmpty()) {
            return;
        }
        for (int i = 0; i < buttons.size(); i++) {
            if (Keys.shortcut(digit(i)).match(event)) {
                go(i);
                event.consume();
            }
        }
        if (Keys.shortcut(KeyCode.COMMA).match(event)) {
            go(items.size() - 1);
            event.consume();
        } else if (Keys.shortcut(KeyCode.F).match(event) && current != null) {
            current.search();
            event.consume();
        } else if (event.getCode() == KeyCode.F6) {
            nextPart(event.isShiftDown());
            event.consume();
        }
    }

    private void nextPart(boolean backwards) {
        if (current == null) {
            return;
        }
        if (isFocusInRail()) {
            current.enter(backwards);
        } else if (!current.nextPart(backwards)) {
            buttons.stream().filter(RailButton::isCurrent).findFirst().ifPresentOrElse(RailButton::requestFocus,
                    settings::requestFocus);
        }
    }

    private boolean isFocusInRail() {
        for (var node = root.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (rail.equals(node)) {
                return true;
            }
        }
        return false;
    }
}
