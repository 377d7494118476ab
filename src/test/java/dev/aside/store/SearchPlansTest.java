package dev.aside.store;

import dev.aside.core.model.Account;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Network;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Upsert.MessageSeen;
import dev.aside.core.port.StoreException;
import dev.aside.store.MessageSearch.Effort;
import dev.aside.store.MessageSearch.Found;
import dev.aside.store.MessageSearch.Known;
import dev.aside.store.Writer.Priority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Whichever way a search goes, it finds what reading every message finds; and the index holds what the messages hold.
class SearchPlansTest extends StoreFixture {
    /// As usual; never look at the newest; always; up to some point.
    private static final List<Effort> EFFORTS = List.of(Effort.USUAL, new Effort(1e9, 0, 0), new Effort(0, 1, 1e9),
            new Effort(1, 1, 700), new Effort(1, 5, 1));
    private static final String[] BITS = {"a", "b", "ab", "A", "Ä", "e\u0301", "e", "o", "the ", "cat", "Cat", " ",
            " ", " ", "\n", ".", "(", "'", "^", "-", "\"", "先", "週", "静か", "ホイ", "ก", "งี", "한", "국", "👍", "👍🏽",
            "❤️",
            "❤", "👨‍👩‍👧", "👨", "\u200D", "\u200B", "\u0000", "م", "مُ", "1", "50%", "1️⃣", "ß", "İ", "𐐀",
            "\u0301"};

    private Random random = new Random();

    @BeforeEach
    void seed() {
        long seed = Long.getLong("aside.search.seed", new Random().nextLong(1_000_000));
        System.out.println("aside.search.seed=" + seed);
        random = new Random(seed);
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int bits = random.nextInt(most); bits >= 0; bits--) {
            text.append(BITS[random.nextInt(BITS.length)]);
        }
        return text.toString();
    }

    private MessageSeen message(int id) {
        String other = random.nextBoolean() ? MAYA : JON;
        return random.nextBoolean()
                ? theirs("m" + id, other, text(14), at(random.nextInt(200)))
                : mine("m" + id, other, text(14), at(random.nextInt(200)));
    }

    private List<Found> everything() throws StoreException {
        return store.database().read(sql -> sql.list("SELECT id, sort_at, text FROM message ORDER BY sort_at DESC, "
                + "id DESC", row -> new Found(row.getLong(1), row.getLong(2), row.getString(3))));
    }

    @Test
    void everyWayFindsWhatReadingEverythingFinds() throws StoreException {
        List<Upsert> page = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            page.add(message(i));
        }
        apply(me, page(page.toArray(Upsert[]::new)));
        List<Found> all = everything();
        Frequencies frequencies = store.database().read(Frequencies::of);
        Times times = new Times(store.database().readers());
        times.read();
        forgetSome(times, all);
        List<Known> knowns = List.of(new Known(frequencies, times),
                new Known(frequencies, new Times(store.database().readers())));
        for (int i = 0; i < 150; i++) {
            String asked = i % 3 == 0 ? part(all) : text(3);
            SearchQuery query = SearchQuery.of(asked);
            if (query.isEmpty()) {
                continue;
            }
            int limit = i % 2 == 0 ? 5 : 1_000;
            List<Found> expected = all.stream().filter(found -> !Highlights.of(query, found.text()).isEmpty())
                    .limit(limit).toList();
            for (Effort effort : EFFORTS) {
                for (Known known : knowns) {
                    List<Found> found = store.database()
                            .read(sql -> new MessageSearch(sql, query, known, effort, () -> {}).newest(limit));
                    assertThat(found).as("%s: %s", asked, effort).isEqualTo(expected);
                }
            }
        }
    }

    /// As of messages that came, or left the outbox, since.
    private void forgetSome(Times times, List<Found> all) {
        for (int i = 0; i < 100; i++) {
            times.put(all.get(random.nextInt(all.size())).id(), Times.LATEST);
        }
    }

    /// Something that stands in a text, so that longer queries find something too.
    private String part(List<Found> all) {
        String text = all.get(random.nextInt(all.size())).text();
        int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        int left = text.codePointCount(from, text.length());
        return text.substring(from, text.offsetByCodePoints(from, 1 + random.nextInt(Math.min(6, left))));
    }

    @Test
    void theIndexHoldsWhatTheMessagesHoldAndNothingElse() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"));
        Account other = stores.accounts().add(Network.MASTODON, profile("second", "@second", "Second"), false);
        for (int round = 0; round < 40; round++) {
            int id = random.nextInt(30);
            apply(random.nextBoolean() ? me : other, page(message(id), edited(message(id), text(9))));
            if (random.nextInt(4) == 0) {
                apply(me, gone(Deletion.Kind.MESSAGE, "m" + random.nextInt(30)));
            }
            long sent = send(MAYA, text(5) + "x", "key " + round);
            if (random.nextBoolean()) {
                stores.outbox().undoMessage(sent, NOON);
            }
        }
        assertThat(indexed()).isEqualTo(expected()).isNotEmpty();

        stores.accounts().remove(other.id());
        assertThat(indexed()).isEqualTo(expected()).isNotEmpty();

        stores.accounts().remove(me.id());
        assertThat(indexed()).isEmpty();
    }

    private Set<String> expected() throws StoreException {
        Set<String> expected = new TreeSet<>();
        for (Found found : everything()) {
            for (String gram : Grams.of(found.text()).split(" ", -1)) {
                expected.add(gram + " " + found.id());
            }
        }
        expected.removeIf(entry -> entry.startsWith(" "));
        return expected;
    }

    private Set<String> indexed() throws StoreException {
        return store.database().write(Priority.PERSON, tx -> {
            tx.sql().run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.grams USING fts5vocab(main, message_search, "
                    + "instance)");
            return new TreeSet<>(tx.sql().list("SELECT term || ' ' || doc FROM temp.grams", row -> row.getString(1)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretword", "極秘の話", "🐙🐙"})
    void nothingOfADeletedTextStaysInTheFile(String secret) throws StoreException, IOException {
        apply(theirs("1", MAYA, "Some " + secret + " here", at(0)), theirs("2", MAYA, "Some other", at(1)));
        apply(me, gone(Deletion.Kind.MESSAGE, "1"));

        assertThat(stores.search().messages(secret, 5)).isEmpty();
        assertThat(stores.search().messages("some", 5)).hasSize(1);
        assertThat(indexed()).isEqualTo(expected());
        store.close();
        String bytes = Files.readString(file(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(new String(secret.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1)).contains("Some other");
        open();
    }

    @Test
    void aStoreFromBeforeThisIndexIsSearchedRightAfterItsUpgrade() throws StoreException, SQLException {
        store.close();
        Path old = folder.resolve("old.db");
        Flyway.configure().dataSource("jdbc:sqlite:" + old, null, null).locations("classpath:dev/aside/store")
                .target("1").load().migrate();
        try (Sql sql = Connections.writing(old)) {
            sql.run("PRAGMA application_id = " + Connections.APPLICATION_ID);
            sql.execute("INSERT INTO person (network, remote_id, sort_name) VALUES ('MASTODON', ?, 'm'), "
                    + "('MASTODON', ?, 'k')", MAYA, ME);
            sql.execute("INSERT INTO account (person_id, demo, signed_in) VALUES (2, 0, 1)");
            sql.execute("INSERT INTO conversation (account_id, person_id, members) VALUES (1, 1, '1')");
            for (String text : List.of("Crème brûlée", "とても静か", "")) {
                sql.execute("INSERT INTO message (conversation_id, account_id, author_id, mine, text, at, sort_at) "
                        + "VALUES (1, 1, 1, 0, ?, 5, 5)", text);
            }
        }

        store = Store.open(old, changes, InstantSource.fixed(NOON)).store();
        stores = store.stores();

        assertThat(stores.search().messages("brul", 5)).hasSize(1);
        assertThat(stores.search().messages("静か", 5)).hasSize(1);
        assertThat(indexed()).isEqualTo(expected());
    }
}
