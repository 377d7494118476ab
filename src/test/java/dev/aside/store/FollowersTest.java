package dev.aside.store;

import dev.aside.core.model.Deletion;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerFilter.Chip;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.FollowerSort.Column;
import dev.aside.core.model.Network;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FollowersTest extends StoreFixture {

    private List<FollowerRow> rows(FollowerFilter filter, FollowerSort sort) throws StoreException {
        return stores.followers().rows(stores.followers().order(filter, sort));
    }

    private List<@Nullable String> names(FollowerFilter filter, FollowerSort sort) throws StoreException {
        List<@Nullable String> names = new ArrayList<>();
        for (FollowerRow row : rows(filter, sort)) {
            names.add(row.person().name());
        }
        return names;
    }

    private void three() throws StoreException {
        apply(profile(MAYA, "@maya@wheels.example", "Maya Okafor"), new Upsert.FollowSeen(MAYA, at(1)),
                profile(JON, "@jon@wheels.example", "jon Hallam"), new Upsert.FollowSeen(JON, at(3)),
                profile("ines", "@ines@tide.example", "Inês Duarte"), new Upsert.FollowSeen("ines", at(2)),
                profile("other", "@other@x.example", "Not Following"), new Upsert.FollowingSeen("other", true));
    }

    @Test
    void eachColumnSortsBothWays() throws StoreException {
        three();
        apply(theirs("1", MAYA, "Hi", at(5)));

        assertThat(names(FollowerFilter.ALL, FollowerSort.NEWEST)).containsExactly("jon Hallam", "Inês Duarte",
                "Maya Okafor");
        assertThat(names(FollowerFilter.ALL, new FollowerSort(Column.NAME, false))).containsExactly("Inês Duarte",
                "jon Hallam", "Maya Okafor");
        assertThat(names(FollowerFilter.ALL, new FollowerSort(Column.LAST_CONTACT, true)).getFirst())
                .isEqualTo("Maya Okafor");
        assertThat(stores.followers().count()).isEqualTo(3);
    }

    @Test
    void theChipsFilter() throws StoreException {
        three();
        apply(theirs("1", MAYA, "Hi", at(5)), new Upsert.FollowingSeen(JON, true));
        stores.people().setOptedOut(person("ines").id(), NOON);

        assertThat(names(filter(Chip.NEVER_CONTACTED, ""), FollowerSort.NEWEST)).containsExactly("jon Hallam",
                "Inês Duarte");
        assertThat(names(filter(Chip.YOU_FOLLOW_BACK, ""), FollowerSort.NEWEST)).containsExactly("jon Hallam");
        assertThat(names(filter(Chip.OPTED_OUT, ""), FollowerSort.NEWEST)).containsExactly("Inês Duarte");
        assertThat(names(new FollowerFilter(Chip.ALL, Network.X, ""), FollowerSort.NEWEST)).isEmpty();
        assertThat(names(new FollowerFilter(Chip.ALL, Network.MASTODON, ""), FollowerSort.NEWEST)).hasSize(3);
    }

    private static FollowerFilter filter(Chip chip, String search) {
        return new FollowerFilter(chip, null, search);
    }

    @Test
    void nameHandleTagAndNoteAreSearched() throws StoreException {
        three();
        stores.people().addTag(person(MAYA).id(), "touring");
        stores.people().saveNote(person(JON).id(), "Collects old rims");

        assertThat(names(filter(Chip.ALL, "okaf"), FollowerSort.NEWEST)).containsExactly("Maya Okafor");
        assertThat(names(filter(Chip.ALL, "tide.exam"), FollowerSort.NEWEST)).containsExactly("Inês Duarte");
        assertThat(names(filter(Chip.ALL, "ines dua"), FollowerSort.NEWEST)).containsExactly("Inês Duarte");
        assertThat(names(filter(Chip.ALL, "ouri"), FollowerSort.NEWEST)).containsExactly("Maya Okafor");
        assertThat(names(filter(Chip.ALL, "rims"), FollowerSort.NEWEST)).containsExactly("jon Hallam");
        assertThat(names(filter(Chip.ALL, "ha"), FollowerSort.NEWEST)).containsExactly("jon Hallam");

        stores.people().removeTag(person(MAYA).id(), "touring");
        assertThat(names(filter(Chip.ALL, "ouri"), FollowerSort.NEWEST)).isEmpty();
    }

    @Test
    void whatCameSinceTheLastVisitIsNew() throws StoreException {
        three();
        assertThat(stores.followers().newSinceLastVisit()).as("nobody is new before the first visit").isZero();

        stores.followers().visited(at(2));

        assertThat(stores.followers().newSinceLastVisit()).isEqualTo(1);
        assertThat(names(filter(Chip.NEW_SINCE_LAST_VISIT, ""), FollowerSort.NEWEST)).containsExactly("jon Hallam");
        assertThat(rows(FollowerFilter.ALL, FollowerSort.NEWEST)).extracting(FollowerRow::isNew).containsExactly(true,
                false, false);
    }

    @Test
    void whoStopsFollowingIsRememberedWithTheDate() throws StoreException {
        three();
        apply(me, gone(Deletion.Kind.FOLLOW, MAYA));

        assertThat(stores.followers().count()).isEqualTo(2);
        assertThat(stores.people().relation(me.id(), person(MAYA).id()))
                .isEqualTo(new Relation(at(1), NOON, NOON, false));

        apply(new Upsert.FollowSeen(MAYA, at(60)));
        assertThat(stores.people().relation(me.id(), person(MAYA).id()))
                .isEqualTo(new Relation(at(60), NOON, null, false));
    }

    @Test
    void withoutAnEventThereIsNoDateOfFollowing() throws StoreException {
        apply(new Upsert.FollowSeen(MAYA, null));

        assertThat(stores.people().relation(me.id(), person(MAYA).id()))
                .isEqualTo(new Relation(null, NOON, null, false));
        assertThat(stores.people().relation(me.id(), person(MAYA).id()).followsYou()).isTrue();
        assertThat(stores.people().relation(me.id(), 999)).isEqualTo(Relation.NONE);
    }

    @Test
    void fourThousandRowsArePagedWithoutLossOrRepetition() throws StoreException {
        List<Upsert> page = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            page.add(profile("p" + i, "@p" + i, "Person " + (i * 7919) % 4_000));
            page.add(new Upsert.FollowSeen("p" + i, at(i % 500)));
        }
        apply(me, page(page.toArray(Upsert[]::new)));
        published.clear();

        for (Column column : Column.values()) {
            long[] order = stores.followers().order(FollowerFilter.ALL, new FollowerSort(column, true));
            List<Long> seen = new ArrayList<>();
            for (int from = 0; from < order.length; from += 100) {
                for (FollowerRow row : stores.followers().rows(Arrays.copyOfRange(order, from, from + 100))) {
                    seen.add(row.id());
                }
            }
            assertThat(seen).hasSize(4_000).doesNotHaveDuplicates()
                    .containsExactlyElementsOf(Arrays.stream(order).boxed().toList());
        }
        assertThat(stores.followers().order(filter(Chip.ALL, "Person 12"), FollowerSort.NEWEST)).hasSize(111);
        assertThat(published).isEmpty();
    }

    @Test
    void tableShowsTheirNewestPostNotesAndLastContact() throws StoreException {
        three();
        apply(post("1", MAYA, "older", at(1)), post("2", MAYA, "newest", at(2)), theirs("m", MAYA, "Hi", at(4)));
        stores.people().addTag(person(MAYA).id(), "regular");

        FollowerRow row = rows(filter(Chip.ALL, "maya"), FollowerSort.NEWEST).getFirst();

        assertThat(row.latestPost()).isEqualTo("newest");
        assertThat(row.lastContact()).isEqualTo(at(4));
        assertThat(row.notes().tags()).containsExactly("regular");
    }
}
