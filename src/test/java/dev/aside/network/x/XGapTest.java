package dev.aside.network.x;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// More mentions than one reading brings: the next ones go on down to what is known.
class XGapTest {
    private final Fixture fixture = new Fixture();
    private final List<String> brought = new ArrayList<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Cursor reading(@Nullable Cursor after) throws NetworkException {
        Cursor cursor = after;
        SyncPage page;
        do {
            page = fixture.connector().broadcasts().orElseThrow().mentions(cursor);
            page.upserts().stream().filter(Upsert.PostSeen.class::isInstance).map(Upsert.PostSeen.class::cast)
                    .forEach(post -> brought.add(post.remoteId()));
            assertThat(page.gap()).isFalse();
            cursor = page.next();
        } while (page.more());
        return cursor;
    }

    @Test
    void whatCameInGreatNumbersIsReadOverSeveralReadings() throws NetworkException {
        fixture.x.mentions(FakeX.GRETA, "The first");
        Cursor known = reading(null);
        brought.clear();
        for (int i = 0; i < 700; i++) {
            fixture.x.mentions(FakeX.GRETA, "Mention " + i);
        }
        Cursor halfway = reading(known);
        assertThat(brought).hasSize(480);
        fixture.x.mentions(FakeX.GRETA, "One more, meanwhile");
        Cursor caughtUp = reading(halfway);
        assertThat(brought).hasSize(700).doesNotHaveDuplicates();
        Cursor end = reading(caughtUp);
        assertThat(brought).hasSize(701).doesNotHaveDuplicates();
        reading(end);
        assertThat(brought).hasSize(701);
    }
}
