package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.ui.fx.Keys;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.person.PersonWords;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What can be done with a follower, as menu entries and as keys: the same in the table and at the person's button.
final class FollowerMenu {
    static final KeyCombination WRITE = Keys.plain(KeyCode.ENTER);
    private static final KeyCombination COPY = Keys.shortcut(KeyCode.C);
    private static final KeyCombination OPTED_OUT = Keys.shiftShortcut(KeyCode.O);
    private static final KeyCombination DONT_WARN = Keys.shiftShortcut(KeyCode.D);

    private final FollowersViewModel viewModel;

    FollowerMenu(FollowersViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /** For the context menu of one row: writing first. */
    List<MenuItem> inTable(FollowerRow row) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem write = new MenuItem(Texts.of("followers.writeTo", row.person().shortName()));
        write.setAccelerator(WRITE);
        write.setOnAction(chosen -> viewModel.write(row));
        items.add(write);
        items.add(new SeparatorMenuItem());
        items.addAll(besideWriting(row));
        return items;
    }

    /** For the button beside *Write to Inês*. */
    List<MenuItem> besideWriting(FollowerRow row) {
        CheckMenuItem optedOut = new CheckMenuItem(Texts.of("followers.optedOutMark"));
        optedOut.setSelected(row.notes().optedOutAt() != null);
        optedOut.setAccelerator(OPTED_OUT);
        optedOut.setOnAction(chosen -> viewModel.setOptedOut(row, optedOut.isSelected()));
        CheckMenuItem dontWarn = new CheckMenuItem(Texts.of("followers.dontWarn", row.person().shortName()));
        dontWarn.setSelected(row.notes().dontWarn());
        dontWarn.setAccelerator(DONT_WARN);
        dontWarn.setOnAction(chosen -> viewModel.setDontWarn(row, dontWarn.isSelected()));
        MenuItem copy = new MenuItem(Texts.of("followers.copyHandle"));
        copy.setAccelerator(COPY);
        copy.setOnAction(chosen -> copyHandle(row));
        return List.of(optedOut, dontWarn, new SeparatorMenuItem(), copy);
    }

    /** Does what the key stands for; false when it stands for nothing. */
    boolean press(KeyEvent event, FollowerRow row) {
        if (WRITE.match(event)) {
            viewModel.write(row);
        } else if (COPY.match(event)) {
            copyHandle(row);
        } else if (OPTED_OUT.match(event)) {
            viewModel.setOptedOut(row, row.notes().optedOutAt() == null);
        } else if (DONT_WARN.match(event)) {
            viewModel.setDontWarn(row, !row.notes().dontWarn());
        } else {
            return false;
        }
        return true;
    }

    private static void copyHandle(FollowerRow row) {
        ClipboardContent content = new ClipboardContent();
        content.putString(PersonWords.handle(row.person()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
