package dev.aside.app;

import dev.aside.core.model.Feed;
import dev.aside.testing.FakeStores;
import dev.aside.ui.Pane;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Stages;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.shell.RailItem;
import dev.aside.ui.shell.ShellView;
import dev.aside.ui.shell.ShellViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InViewTest {
    private static final class Empty implements Pane {
        private final StackPane root = new StackPane();

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public void shown() {
            // There is nothing to put the focus on.
        }
    }

    private static ShellView shell() {
        FakeStores fake = new FakeStores();
        Background background = Background.immediate();
        ShellViewModel model = new ShellViewModel(fake.stores().conversations(), fake.stores().accounts(), background,
                fake.changes());
        List<RailItem> items = IntStream.range(0, 4).mapToObj(i -> new RailItem(Icon.INBOX, "Place " + i, Empty::new))
                .toList();
        return new ShellView(model, new Images((network, source) -> new byte[0], background), items);
    }

    @Test
    void theFeedsOfThePlaceOnScreenAreLookedAtWhileTheWindowIs() throws Exception {
        List<Set<Feed>> looked = new ArrayList<>();
        Stages.onFx(() -> {
            ShellView shell = shell();
            InView inView = new InView(shell, looked::add);
            shell.go(0);
            assertThat(looked).allMatch(Set::isEmpty);
            javafx.scene.Scene scene = Stages.show(shell.root(), 1280, 800);
            assertThat(looked.getLast()).containsExactly(Feed.MESSAGES);
            shell.go(1);
            assertThat(looked.getLast()).containsExactlyInAnyOrder(Feed.POSTS, Feed.MENTIONS);
            Pane page = new Empty();
            shell.visit(page);
            assertThat(looked.getLast()).isEmpty();
            shell.endVisit(page);
            assertThat(looked.getLast()).containsExactlyInAnyOrder(Feed.POSTS, Feed.MENTIONS);
            scene.getWindow().hide();
            assertThat(looked.getLast()).isEmpty();
            inView.close();
            return inView;
        });
    }
}
