package dev.aside.store;

import dev.aside.core.port.HistoryStore.Outdated;
import dev.aside.core.port.HistoryStore.Renewed;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.Fingerprint.Occasion;
import dev.aside.detect.SentHistory.Near;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RenewalTest extends StoreFixture {
    private static final Instant LATER = at(10_000);
    private static final int OLD = Fingerprint.VERSION - 1;

    private static Fingerprint of(int version, long skeleton) {
        return new Fingerprint(version, skeleton, "our winter service\nopens again", true, Occasion.UNASKED);
    }

    private void oldOnes() throws StoreException {
        fingerprints.put("1", of(OLD, 5));
        fingerprints.put("2", of(OLD, 5));
        apply(profile(MAYA, "@maya", "Maya"), profile(JON, "@jon", "Jon"), mine("1", MAYA, "Our winter service", at(0)),
                theirs("q", JON, "Open?", at(1)), mine("2", JON, "Our winter service", at(2)));
    }

    @Test
    void messagesOfAnotherVersionComeOnceWithWhatWasSaidBefore() throws StoreException {
        oldOnes();

        Outdated first = stores.history().outdated(Fingerprint.VERSION, 2);
        assertThat(first.messages()).hasSize(2);
        assertThat(first.all()).isEqualTo(3);
        stores.history().renew(Fingerprint.VERSION, List.of(), first.lastId());
        Outdated second = stores.history().outdated(Fingerprint.VERSION, 2);

        assertThat(second.messages()).singleElement().satisfies(known -> {
            assertThat(known.recipient().name()).isEqualTo("Jon");
            assertThat(known.before()).singleElement().satisfies(said -> {
                assertThat(said.mine()).isFalse();
                assertThat(said.text()).isEqualTo("Open?");
            });
        });
        stores.history().renew(Fingerprint.VERSION, List.of(), second.lastId());
        assertThat(stores.history().outdated(Fingerprint.VERSION, 2).isEmpty()).isTrue();
    }

    @Test
    void whatIsThereServesUntilItsMessageIsRenewed() throws StoreException {
        oldOnes();
        Outdated all = stores.history().outdated(Fingerprint.VERSION, 9);
        assertThat(stores.history().sent().near(of(Fingerprint.VERSION, 6), 9)).extracting(Near::masked)
                .containsExactly("our winter service\nopens again");

        stores.history().renew(Fingerprint.VERSION,
                List.of(new Renewed(all.messages().getFirst().messageId(), of(Fingerprint.VERSION, 6))),
                all.lastId());

        assertThat(stores.history().sent().same(of(Fingerprint.VERSION, 6), -1, LATER, 5).messages()).isEqualTo(1);
        assertThat(stores.history().sent().same(of(OLD, 5), -1, LATER, 5).messages()).isEqualTo(1);
    }

    @Test
    void aStoreOfThisVersionHasNothingToDo() throws StoreException {
        fingerprints.put("1", of(Fingerprint.VERSION, 5));
        apply(mine("1", MAYA, "Our winter service", at(0)));

        assertThat(stores.history().outdated(Fingerprint.VERSION, 9).isEmpty()).isTrue();
    }

    @Test
    void postingsGoWithTheirTemplate() throws StoreException {
        fingerprints.put("1", of(Fingerprint.VERSION, 5));
        apply(mine("1", MAYA, "Our winter service", at(0)));
        assertThat(count("posting")).isPositive();

        apply(me, gone(dev.aside.core.model.Deletion.Kind.MESSAGE, "1"));

        assertThat(count("posting")).isZero();
        assertThat(count("template")).isZero();
    }

    private long count(String table) throws StoreException {
        return store.database().read(sql -> sql.number("SELECT count(*) FROM " + table));
    }
}
