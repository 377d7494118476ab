package dev.aside.testing;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PictureSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The reading half of the fake network.
abstract class FakeReading implements FollowerFeed {
    private final ScriptedFeeds feeds = new ScriptedFeeds();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private PictureSource pictureSource = this::picture;
    private int picturesRead;
    private @Nullable Failure down;

    /// Every call fails so until null is given.
    public synchronized void down(@Nullable Failure failure) {
        down = failure;
    }

    /// Adds a page at the end of a feed. Cursors count pages.
    public synchronized void page(Feed feed, Upsert... upserts) {
        feeds.page(feed, List.of(upserts), null);
    }

    /// Reading the feed at this point fails once.
    public synchronized void failingPage(Feed feed, Failure failure) {
        feeds.page(feed, List.of(), failure);
    }

    /// From now on a feed is answered so, by the cursor that is given; null for the beginning.
    public synchronized void answer(Feed feed, Function<@Nullable Cursor, SyncPage> answers) {
        feeds.answer(feed, answers);
    }

    public synchronized void picture(String source, byte[] bytes) {
        pictures.put(source, bytes.clone());
    }

    /// How often a picture was asked for.
    public synchronized int picturesRead() {
        return picturesRead;
    }

    /// Which feeds were asked for a page, in order.
    public List<Feed> pagesRead() {
        return feeds.read();
    }

    final void reach() throws NetworkException {
        if (down != null) {
            throw new NetworkException(down);
        }
    }

    private synchronized SyncPage read(Feed feed, @Nullable Cursor after) throws NetworkException {
        reach();
        return feeds.read(feed, after);
    }

    @Override
    public SyncPage followers(@Nullable Cursor after) throws NetworkException {
        return read(Feed.FOLLOWERS, after);
    }

    public SyncPage posts(@Nullable Cursor after) throws NetworkException {
        return read(Feed.POSTS, after);
    }

    public SyncPage mentions(@Nullable Cursor after) throws NetworkException {
        return read(Feed.MENTIONS, after);
    }

    public SyncPage messages(@Nullable Cursor after) throws NetworkException {
        return read(Feed.MESSAGES, after);
    }

    public synchronized PictureSource pictures() {
        return pictureSource;
    }

    /// From now on pictures come from there, uncounted.
    public synchronized void pictures(PictureSource source) {
        pictureSource = source;
    }

    private synchronized byte[] picture(String source, int maxBytes) throws NetworkException {
        picturesRead++;
        reach();
        byte[] bytes = pictures.get(source);
        if (bytes == null || bytes.length > maxBytes) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
        }
        return bytes.clone();
    }
}
