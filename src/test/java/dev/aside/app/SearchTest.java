package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.core.Changes;
import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert.MessageSeen;
import dev.aside.core.model.Upsert.PersonSeen;
import dev.aside.core.port.StoreException;
import dev.aside.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SearchTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private LaunchOptions options() {
        return new LaunchOptions(Optional.of(folder), false);
    }

    private Refusal refusal() {
        return catchThrowableOfType(RefusedException.class,
                () -> Search.find(options(), "wheel", 5, SearchOrder.NEWEST)).refusal();
    }

    @Test
    void aProfileIsReadWhileAWindowHasItOpen() throws StoreException, RefusedException {
        try (Store store = Store.open(folder.resolve("aside.db"), Changes.immediate(), InstantSource.fixed(NOON))
                .store()) {
            Account me = store.stores().accounts().add(Network.X,
                    new PersonSeen("1", "1", "me", "Me", "", null, null, null), false);
            store.stores().accounts().setConsent(me.id(), Consent.GIVEN);
            store.stores().sync().apply(me.id(), Feed.MESSAGES, new SyncPage(List.of(new MessageSeen("m", "c",
                    List.of("2"), "2", "A wheel", NOON, null, null, false, List.of())), List.of(), new Cursor("c"),
                    false, false), Map.of(), Map.of(), NOON);

            List<SearchHit> hits = Search.find(options(), "wheel", 5, SearchOrder.NEWEST);

            assertThat(hits).extracting(SearchHit::remoteId).containsExactly("m");
        }
    }

    @Test
    void aFolderWithoutAProfileIsSaidAndLeftAlone() throws IOException {
        assertThat(refusal()).isEqualTo(new Refusal.NoProfile(folder));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoStoreIsSaidAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("aside.db"), "these are not the bytes of a database".repeat(100));

        assertThat(refusal()).isEqualTo(new Refusal.StoreDamaged(folder.resolve("aside.db")));
        assertThat(folder.resolve("aside.db")).content().startsWith("these are not");
    }
}
