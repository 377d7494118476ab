package dev.aside.testing;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Pages that a fake network gives, one after the other. Cursors count pages.
final class ScriptedFeeds {
    private final Map<Feed, List<Page>> feeds = new EnumMap<>(Feed.class);
    private final Map<Feed, Function<@Nullable Cursor, SyncPage>> answers = new EnumMap<>(Feed.class);
    private final List<Feed> read = new ArrayList<>();

    synchronized void page(Feed feed, List<Upsert> upserts, @Nullable Failure failure) {
        pagesOf(feed).add(new Page(List.copyOf(upserts), failure));
    }

    synchronized void answer(Feed feed, Function<@Nullable Cursor, SyncPage> how) {
        answers.put(feed, how);
    }

    private List<Page> pagesOf(Feed feed) {
        return feeds.computeIfAbsent(feed, _ -> new ArrayList<>());
    }

    /// Which feeds were asked for a page, in order.
    synchronized List<Feed> read() {
        return List.copyOf(read);
    }

    synchronized SyncPage read(Feed feed, @Nullable Cursor after) throws NetworkException {
        read.add(feed);
        Function<@Nullable Cursor, SyncPage> answered = answers.get(feed);
        if (answered != null) {
            return answered.apply(after);
        }
        List<Page> pages = pagesOf(feed);
        int at = after == null ? 0 : Integer.parseInt(after.value());
        Page page = at < pages.size() ? pages.get(at) : new Page(List.of(), null);
        if (page.failure != null) {
            pages.remove(at);
            throw new NetworkException(page.failure);
        }
        int next = Math.min(at + 1, pages.size());
        return new SyncPage(page.upserts, List.of(), new Cursor(Integer.toString(next)), next < pages.size(), false);
    }

    private record Page(List<Upsert> upserts, @Nullable Failure failure) {}
}
