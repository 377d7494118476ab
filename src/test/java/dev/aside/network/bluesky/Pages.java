package dev.aside.network.bluesky;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/// Reads feeds to their ends.
final class Pages {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Pages() {}

    /// Reads one page.
    interface Reader {
        SyncPage page(@Nullable Cursor after) throws NetworkException;
    }

    static List<SyncPage> read(Reader reader, @Nullable Cursor from) throws NetworkException {
        List<SyncPage> pages = new ArrayList<>();
        @Nullable
        Cursor cursor = from;
        do {
            pages.add(reader.page(cursor));
            cursor = pages.getLast().next();
        } while (pages.getLast().more());
        return pages;
    }

    static Cursor end(Reader reader) throws NetworkException {
        return read(reader, null).getLast().next();
    }

    /// Reads until something is there: on a real network the view is a moment behind the servers that it looks at.
    static List<SyncPage> await(Reader reader, Cursor from, Predicate<List<SyncPage>> there)
            throws NetworkException {
        List<SyncPage> pages = new ArrayList<>(read(reader, from));
        until(() -> {
            if (there.test(pages)) {
                return true;
            }
            pages.addAll(read(reader, pages.getLast().next()));
            return there.test(pages);
        });
        return pages;
    }

    /// Asks again and again, a while apart.
    static void until(Question question) throws NetworkException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!question.isSo()) {
            assertThat(System.nanoTime()).as("what is awaited comes in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /// Asks a network something.
    interface Question {
        boolean isSo() throws NetworkException;
    }

    static <U extends Upsert> List<U> upserts(Class<U> kind, List<SyncPage> pages) {
        return pages.stream().flatMap(page -> page.upserts().stream()).filter(kind::isInstance).map(kind::cast)
                .toList();
    }
}
