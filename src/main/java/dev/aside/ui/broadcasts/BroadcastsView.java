package dev.aside.ui.broadcasts;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.ui.FileChoice;
import dev.aside.ui.Pane;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.WindowWidth;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.OverlaidBar;
import dev.aside.ui.fx.control.Overlay;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// The Broadcasts pane. F6 goes from the composer to the posts and the mentions.
public final class BroadcastsView implements Pane {
    private final BroadcastsViewModel viewModel;
    private final ComposerView composer;
    private final PostsView posts;
    private final MentionsView mentions;
    private final FourParts parts;
    private final Parent root;
    private final ObservableValue<WindowWidth> width;

    @FXML
    private ScrollPane page;

    /// @param files asks for what is to be attached
    /// @param overlay where questions are asked
    public BroadcastsView(BroadcastsViewModel viewModel, FileChoice files, Overlay overlay, Images images,
            Ticker ticker) {
        this.viewModel = viewModel;
        composer = new ComposerView(viewModel, files, images);
        SplitView split = new SplitView(viewModel.composer(), images);
        posts = new PostsView(viewModel, overlay, images);
        mentions = new MentionsView(viewModel, images, ticker, composer::focus);
        parts = new FourParts(composer.root(), split.root(), posts.root(), mentions.root());
        root = Fxml.load(this);
        page.setContent(parts);
        OverlaidBar.of(page);
        width = WindowWidth.around(root);
        width.subscribe(now -> parts.setStacked(now == WindowWidth.NARROW));
    }

    /// Opens the composer with this draft, from another pane; a draft in it is kept first.
    public void publish(BroadcastDraft draft) {
        viewModel.publish(draft);
        composer.focus();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        viewModel.setOnScreen(true);
        page.setVvalue(0);
        // What scrolls is no part of the window, and can't have the focus, before the page has its skin.
        root.applyCss();
        composer.focus();
    }

    @Override
    public void hidden() {
        viewModel.setOnScreen(false);
    }

    @Override
    public boolean nextPart(boolean backwards) {
        int next = focused() + (backwards ? -1 : 1);
        if (next < 0 || next > 2) {
            return false;
        }
        focus(next);
        return true;
    }

    @Override
    public void enter(boolean backwards) {
        focus(backwards ? 2 : 0);
    }

    private void focus(int part) {
        switch (part) {
            case 0 -> composer.focus();
            case 1 -> posts.focus();
            default -> mentions.focus();
        }
    }

    /** Which of the three parts has the focus; -1 for none. */
    private int focused() {
        List<Region> places = List.of(composer.root(), posts.root(), mentions.root());
        Node node = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (node != null) {
            int index = places.indexOf(node);
            if (index >= 0) {
                return index;
            }
            node = node.getParent();
        }
        return -1;
    }
}
