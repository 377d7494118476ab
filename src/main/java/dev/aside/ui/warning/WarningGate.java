package dev.aside.ui.warning;

import dev.aside.ui.SendGate;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.Overlay;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks by the warning dialog. One at a time: a second question answers the first as if it had been closed. FX thread
/// only.
public final class WarningGate implements SendGate {
    private final Overlay overlay;
    private final Desk desk;
    private final WarningSources sources;
    private final Images images;
    private final Consumer<URI> browser;
    private @Nullable WarningViewModel open;

    /// @param overlay over the whole window
    /// @param browser opens a page outside of this program
    public WarningGate(Overlay overlay, Desk desk, WarningSources sources, Images images, Consumer<URI> browser) {
        this.overlay = overlay;
        this.desk = desk;
        this.sources = sources;
        this.images = images;
        this.browser = browser;
    }

    @Override
    public void ask(Question question, Consumer<Answer> answer) {
        if (open != null) {
            open.back();
            open.escape();
        }
        WarningViewModel viewModel = new WarningViewModel(desk, sources, question, given -> {
            open = null;
            overlay.close();
            answer.accept(given);
        });
        open = viewModel;
        WarningView view = new WarningView(viewModel, images, browser);
        overlay.show(view.root(), view.firstFocus(), viewModel::escape);
        viewModel.shown();
    }
}
