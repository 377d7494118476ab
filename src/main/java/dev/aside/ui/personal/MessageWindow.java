package dev.aside.ui.personal;

import java.util.Arrays;

/// Which stretch of a conversation's messages is on screen: bounded, however long the conversation is. Immutable.
final class MessageWindow {
    /** How many more each time. */
    static final int STEP = 60;
    /** The most at once. */
    static final int MOST = 240;

    static final MessageWindow NONE = new MessageWindow(new long[0], 0, 0);

    /** All ids, oldest first. */
    private final long[] order;
    private final int from;
    private final int to;

    private MessageWindow(long[] order, int from, int to) {
        this.order = order;
        this.from = from;
        this.to = to;
    }

    static MessageWindow atEnd(long[] order) {
        return new MessageWindow(order, Math.max(0, order.length - STEP), order.length);
    }

    /** Around a message; at the end when it is not there. */
    static MessageWindow around(long[] order, long messageId) {
        int index = indexOf(order, messageId);
        return index < 0
                ? atEnd(order)
                : new MessageWindow(order, Math.max(0, index - STEP / 2), Math.min(order.length, index + STEP));
    }

    boolean reachesEnd() {
        return to == order.length;
    }

    boolean hasOlder() {
        return from > 0;
    }

    /** How many messages the conversation has. */
    int count() {
        return order.length;
    }

    MessageWindow older() {
        int earlier = Math.max(0, from - STEP);
        return new MessageWindow(order, earlier, Math.min(to, earlier + MOST));
    }

    MessageWindow newer() {
        int later = Math.min(order.length, to + STEP);
        return new MessageWindow(order, Math.max(from, later - MOST), later);
    }

    MessageWindow end() {
        return atEnd(order);
    }

    /// The same stretch in a newer order: what was at the end stays at the end, else the ids decide.
    MessageWindow in(long[] newer) {
        int start = from < order.length ? indexOf(newer, order[from]) : -1;
        if (start < 0) {
            return atEnd(newer);
        }
        int end = reachesEnd() ? newer.length : Math.min(newer.length, start + to - from);
        return new MessageWindow(newer, Math.max(start, end - MOST), end);
    }

    long[] shown() {
        return Arrays.copyOfRange(order, from, to);
    }

    long lastId() {
        return order.length == 0 ? 0 : order[order.length - 1];
    }

    private static int indexOf(long[] order, long id) {
        for (int i = order.length - 1; i >= 0; i--) {
            if (order[i] == id) {
                return i;
            }
        }
        return -1;
    }
}
