package dev.aside.ui.personal;

import org.jspecify.annotations.Nullable;

/// The text that is between *Send* and the outbox, and what was typed meanwhile. FX thread only.
final class InFlight {
    private @Nullable OpenThread thread;
    private String begun = "";
    private String left = "";
    private boolean typed;

    void begin(OpenThread to, String text) {
        thread = to;
        begun = text;
        left = "";
        typed = false;
    }

    void end() {
        thread = null;
    }

    /** Whether something is on its way to the person of this thread. */
    boolean isTo(@Nullable OpenThread other) {
        return thread != null && other != null && thread.isBetween(other.account().id(), other.person().id());
    }

    void type() {
        typed = true;
    }

    boolean isTyped() {
        return typed;
    }

    /** Another thread comes into the box, which held this text. */
    void leave(String text) {
        left = text;
    }

    String left() {
        return left;
    }

    /** What of a text was typed since *Send*. */
    String rest(String written) {
        if (!typed) {
            return "";
        }
        return written.startsWith(begun) ? written.substring(begun.length()).stripLeading() : written;
    }

    /** The same text after what was sent became another one. */
    String mended(String written, String instead) {
        return written.startsWith(begun) ? instead + written.substring(begun.length()) : written;
    }
}
