package dev.aside.store;

import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.StoreException.Reason;
import dev.aside.detect.Fingerprint;
import dev.aside.store.Writer.Priority;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StoreFileTest extends StoreFixture {
    private static final Schema NEXT = new Schema(9000, List.of("dev/aside/store", "dev/aside/nextstore"));
    private static final Schema BROKEN = new Schema(9000, List.of("dev/aside/store", "dev/aside/brokenstore"));

    /// Here the store makes its file itself.
    @Override
    void begin() {
        assertThat(file()).doesNotExist();
    }

    private Store.Opened reopen(Schema schema) throws StoreException {
        Store.Opened opened = Store.open(file(), changes, InstantSource.fixed(NOON), schema);
        store = opened.store();
        stores = store.stores();
        return opened;
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(StoreException.class, call).reason();
    }

    private long pragma(String name) throws StoreException {
        return store.database().read(sql -> sql.number("PRAGMA " + name));
    }

    @Test
    void aNewFileIsMadeTheWayItWasDecided() throws StoreException, IOException {
        assertThat(pragma("application_id")).isEqualTo(0x41736964);
        assertThat(pragma("user_version")).isEqualTo(Schema.CURRENT.version());
        assertThat(pragma("auto_vacuum")).as("incremental").isEqualTo(2);
        Optional<String> journal = store.database()
                .read(sql -> sql.first("PRAGMA journal_mode", row -> row.getString(1)));
        assertThat(journal).contains("wal");
        store.database().run(Priority.PERSON, tx -> {
            assertThat(tx.sql().number("PRAGMA secure_delete")).as("fast").isEqualTo(2);
            assertThat(tx.sql().number("PRAGMA synchronous")).as("full").isEqualTo(2);
            assertThat(tx.sql().number("PRAGMA foreign_keys")).isEqualTo(1);
        });
        for (String suffix : List.of("", "-wal", "-shm")) {
            Path path = folder.resolve("store.db" + suffix);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
        }
    }

    @Test
    void closingLeavesOneFileWithEverythingInIt() throws StoreException {
        apply(theirs("1", MAYA, "Kept", at(0)));
        store.close();

        assertThat(folder.resolve("store.db-wal")).doesNotExist();
        open();
        assertThat(texts(MAYA)).containsExactly("Kept");
    }

    @Test
    void anOlderSchemaIsUpgradedWithItsRows() throws StoreException {
        apply(theirs("1", MAYA, "Kept", at(0)));
        store.close();

        Store.Opened opened = reopen(NEXT);

        assertThat(opened.setAside()).isEmpty();
        assertThat(pragma("user_version")).isEqualTo(9000);
        assertThat(texts(MAYA)).containsExactly("Kept");
        assertThat(stores.search().messages("Kept", 5)).hasSize(1);
        boolean filled = store.database().read(sql -> sql.exists("SELECT 1 FROM next_table"));
        assertThat(filled).isFalse();
    }

    @Test
    void aMigrationThatFailsLeavesTheStoreAsItWas() throws StoreException {
        apply(theirs("1", MAYA, "Kept", at(0)));
        store.close();

        assertThat(reason(() -> reopen(BROKEN))).isEqualTo(Reason.BUG);

        open();
        assertThat(pragma("user_version")).isEqualTo(Schema.CURRENT.version());
        assertThat(texts(MAYA)).containsExactly("Kept");
    }

    @Test
    void aNewerSchemaIsRefusedAndNotTouched() throws StoreException, IOException {
        store.close();
        reopen(NEXT);
        store.close();
        byte[] before = Files.readAllBytes(file());

        assertThat(reason(this::open)).isEqualTo(Reason.NEWER);

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.filter(f -> f.toString().contains("damaged"))).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSetAsideAndReported() throws StoreException, IOException {
        store.close();
        byte[] garbage = "this is not a database, but somebody's words".repeat(200).getBytes(StandardCharsets.UTF_8);
        Files.write(file(), garbage);
        Files.writeString(folder.resolve("store.db-wal"), "log");

        Optional<Path> aside = reopen(Schema.CURRENT).setAside();

        assertThat(aside).contains(folder.resolve("store.db-damaged-20261124T120000Z"));
        assertThat(Files.readAllBytes(aside.orElseThrow())).isEqualTo(garbage);
        assertThat(folder.resolve("store.db-damaged-20261124T120000Z-wal")).hasContent("log");
        assertThat(stores.accounts().accounts()).isEmpty();
    }

    @Test
    void aTruncatedFileIsSetAside() throws StoreException, IOException {
        store.close();
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            file.setLength(file.length() / 3);
        }

        assertThat(reopen(Schema.CURRENT).setAside()).isPresent();
        assertThat(stores.accounts().accounts()).isEmpty();
    }

    @Test
    void somebodyElsesDatabaseIsSetAsideToo() throws StoreException, SQLException {
        store.close();
        Path foreign = file();
        try (Sql sql = Connections.writing(foreign)) {
            sql.run("PRAGMA application_id = 77");
        }

        assertThat(reopen(Schema.CURRENT).setAside()).isPresent();
    }

    @Test
    void anEmptyFileBecomesAStore() throws StoreException, IOException {
        store.close();
        Files.delete(file());
        Files.createFile(file());

        assertThat(reopen(Schema.CURRENT).setAside()).isEmpty();
        assertThat(stores.accounts().accounts()).isEmpty();
    }

    @Test
    void aStoreThatAnotherProgramLocksSaysSo() throws StoreException, SQLException {
        try (Sql other = Connections.writing(file())) {
            other.run("BEGIN IMMEDIATE");
            assertThat(reason(() -> stores.drafts().keep(me.id(), me.person().id(), "text", NOON)))
                    .isEqualTo(Reason.LOCKED);
            other.run("ROLLBACK");
        }
        stores.drafts().keep(me.id(), me.person().id(), "text", NOON);
        assertThat(stores.drafts().draft(me.id(), me.person().id())).isPresent();
    }

    @Test
    void aFullDiskIsNamedAndWhatWasKeptStays() throws StoreException {
        stores.drafts().keep(me.id(), me.person().id(), "small", NOON);
        store.database().run(Priority.PERSON, tx -> tx.sql().number("PRAGMA max_page_count = "
                + (tx.sql().number("PRAGMA page_count") + 2)));

        assertThat(reason(() -> stores.drafts().keep(me.id(), me.person().id(), "x".repeat(1_000_000), NOON)))
                .isEqualTo(Reason.FULL);

        assertThat(stores.drafts().draft(me.id(), me.person().id()).orElseThrow().text()).isEqualTo("small");
    }

    @Test
    void whatFailsIsNotHalfWrittenAndTellsNobody() throws StoreException {
        published.clear();

        assertThat(reason(() -> store.database().run(Priority.PERSON, tx -> {
            DraftRows.keep(tx, me.id(), me.person().id(), "half", NOON);
            tx.sql().execute("INSERT INTO mention (post_id, account_id, at) VALUES (99, 99, 0)");
        }))).isEqualTo(Reason.BUG);

        assertThat(stores.drafts().draft(me.id(), me.person().id())).isEmpty();
        assertThat(published).isEmpty();
    }

    @Test
    void afterClosingEveryPortSaysClosed() throws StoreException {
        store.close();

        assertThat(reason(() -> stores.accounts().accounts())).isEqualTo(Reason.CLOSED);
        assertThat(reason(() -> stores.drafts().keep(me.id(), 1, "text", NOON))).isEqualTo(Reason.CLOSED);
    }

    @Test
    void nothingOfADeletedMessageStaysInTheFile() throws StoreException, IOException {
        apply(theirs("1", MAYA, "Zanzibarschnitzel", at(0)), theirs("2", MAYA, "other", at(1)));
        apply(me, gone(Deletion.Kind.MESSAGE, "1"));
        store.close();

        String bytes = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Zanzibarschnitzel");
    }

    @Test
    void anAccountIsRemovedWithAllThatIsItsOwnAndPeopleKnownElsewhereStay() throws StoreException {
        String sky = "https://wheels.example/users/second";
        var second = stores.accounts().add(Network.MASTODON, profile(sky, "@second", "Second"), true);
        fingerprints.put("1", fingerprint(5, Fingerprint.Occasion.UNASKED));
        apply(mine("1", MAYA, "Hello Maya", at(0)), theirs("2", JON, "Hello", at(1)), post("p", ME, "Public", at(2)));
        fingerprints.clear();
        apply(second, page(theirs("1", JON, "Hello you", at(1))));
        stores.drafts().keep(me.id(), person(JON).id(), "draft", NOON);

        stores.accounts().remove(me.id());

        assertThat(stores.accounts().accounts()).extracting(Account::id)
                .containsExactly(second.id());
        assertThat(stores.people().person(Network.MASTODON, MAYA)).isEmpty();
        assertThat(stores.people().person(Network.MASTODON, JON)).isPresent();
        assertThat(stores.search().messages("Hello", 9)).hasSize(1);
        assertThat(stores.broadcasts().order(BroadcastSort.NEWEST)).isEmpty();
        long left = store.database().read(sql -> sql.number("SELECT (SELECT count(*) FROM fingerprint) "
                + "+ (SELECT count(*) FROM template) + (SELECT count(*) FROM private_draft)"));
        assertThat(left).isZero();
    }
}
