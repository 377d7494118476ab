package dev.aside.ui.fx.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/// The icons, drawn by Lucide (ISC licence) on a 24 grid. [#at] makes a node: 20 in the rail and for tools, 16 in text,
/// fields and
/// buttons, 14 and 12 beside small text. Its colour is the looked-up colour `-aside-icon`, `text-2` unless an ancestor
/// sets it.
public enum Icon {
    ARCHIVE, ARROW_DOWN, ARROW_LEFT, ARROW_UP, AT_SIGN, BOT, CALENDAR_DAYS, CHART_NO_AXES_COLUMN, CHECK, //
    CHEVRON_DOWN, CHEVRON_RIGHT, CIRCLE_USER_ROUND, CLOCK, CLOUD_OFF, COPY, DOWNLOAD, ELLIPSIS, EYE, //
    FILE_TEXT, FLASK_CONICAL, FOLDER_INPUT, GLOBE, HEART, IMAGE, INBOX, LIGHTBULB, LINK, LIST_FILTER, LOCK, //
    MEGAPHONE, MESSAGE_CIRCLE, MESSAGE_SQUARE, PANEL_RIGHT, PAPERCLIP, PENCIL, PIN, PLUS, QUOTE, REPEAT_2, //
    REPLY, ROTATE_CW, SEARCH, SETTINGS, SMILE, SQUARE_PEN, STICKY_NOTE, TAG, TRASH_2, TRIANGLE_ALERT, //
    UNDO_2, USER_CHECK, USER_PLUS, USERS, X;

    /** A fresh node of this icon; sizes that have a style are 20, 16, 14 and 12. */
    public IconView at(int size) {
        return new IconView(this, size);
    }

    /** The outline as an SVG path on a 24 grid. */
    public String path() {
        return Paths.ALL.getProperty(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static final class Paths {
        static final Properties ALL = read();

        private static Properties read() {
            Properties paths = new Properties();
            try (InputStream in = Icon.class.getResourceAsStream("/dev/aside/ui/icons/icons.properties")) {
                paths.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return paths;
        }
    }
}
