package dev.aside.network.http;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.SyncState;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The part of [FaultContract] that is about lists given in pages.
abstract class PagingContract extends FaultyNetwork {
    private static final int MOST_PAGES = 1_000;

    @Test
    void aCursorThatRepeatsForEverEndsTheReading() {
        server.freeze(true);
        SyncState state = WholeReading.of(open(web, server.base()), clock);
        assertThat(state.isReading()).isFalse();
        assertThat(Arrays.stream(Feed.values()).map(state::of)).as("the script has a second page somewhere")
                .anySatisfy(feed -> assertThat(feed.failure()).isEqualTo(Failure.of(Failure.Kind.UNREADABLE)));
    }

    @Test
    void rowsRepeatedAtPageBordersComeOutOnce() throws NetworkException {
        grow();
        for (Feed feed : feeds(open(web, server.base()))) {
            List<String> well = new ArrayList<>();
            readToTheEnd(open(web, server.base()), feed, null, well);
            assertThat(well).as("%s of a server that is well", feed).doesNotHaveDuplicates();
            borders.repeat(true);
            Connector connector = open(web, server.base());
            List<String> rows = new ArrayList<>();
            Cursor end = readToTheEnd(connector, feed, null, rows);
            assertThat(borders.repeated()).as("%s has some pages", feed).isGreaterThan(1);
            assertThat(rows).as("%s", feed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(well);
            List<String> later = new ArrayList<>();
            readToTheEnd(connector, feed, end, later);
            assertThat(rows).as("%s brings nothing else later", feed).containsAll(later);
            borders.repeat(false);
        }
    }

    private static Cursor readToTheEnd(Connector connector, Feed feed, @Nullable Cursor from, List<String> rows)
            throws NetworkException {
        @Nullable
        Cursor cursor = from;
        for (int i = 0; i < MOST_PAGES; i++) {
            SyncPage page = read(connector, feed, cursor);
            page.upserts().forEach(upsert -> note(upsert, rows));
            cursor = page.next();
            if (!page.more()) {
                return cursor;
            }
        }
        throw new AssertionError(feed + " does not end");
    }

    private static void note(Upsert upsert, List<String> rows) {
        switch (upsert) {
            case Upsert.FollowSeen follow -> rows.add(follow.person());
            case Upsert.MessageSeen message -> rows.add(message.remoteId());
            case Upsert.PostSeen post -> rows.add(post.remoteId());
            default -> {
            }
        }
    }
}
