package dev.aside.app.tour;

import dev.aside.core.model.Settings;
import dev.aside.core.port.SettingsStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Theme;
import javafx.stage.Stage;

/// Changes how the window looks without leaving the pane it shows, as the desktop or another window may.
final class Wardrobe {
    private final Visitor visitor;

    Wardrobe(Visitor visitor) {
        this.visitor = visitor;
    }

    /// Where no settings are in force yet: the desktop decides.
    void wear(Look look) throws UnreachedException {
        visitor.onFx(() -> {
            Styles.setTheme(theme(look));
            Styles.setTextScale(look.percent() / 100.0);
            return look;
        });
        awaitFit(look);
    }

    /// By the settings, as the settings page changes them.
    void wear(Look look, SettingsStore store) throws UnreachedException, StoreException {
        Settings now = store.settings();
        store.save(new Settings(look.appearance(), look.percent(), now.undo(), now.enterSends()));
        awaitFit(look);
    }

    private void awaitFit(Look look) throws UnreachedException {
        visitor.onFx(() -> {
            Stage stage = visitor.stage();
            stage.setWidth(look.width());
            stage.setHeight(look.height());
            return stage;
        });
        visitor.await("the theme, the size of text and the window's size", () -> Styles.theme() == theme(look)
                && TextScale.factor() == look.percent() / 100.0 && visitor.scene().getWidth() == look.width()
                && visitor.scene().getHeight() == look.height());
    }

    private static Theme theme(Look look) {
        return switch (look.appearance()) {
            case SYSTEM -> Theme.SYSTEM;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case CONTRAST -> Theme.CONTRAST;
        };
    }
}
