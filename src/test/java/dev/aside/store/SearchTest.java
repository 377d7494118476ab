package dev.aside.store;

import dev.aside.core.model.Deletion;
import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Upsert.MessageSeen;
import dev.aside.core.port.StoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTest extends StoreFixture {
    private static final List<String> TEXTS = List.of("The bottom bracket creaks, doesn't it?",
            "Crème brûlée at the café", "先週のホイール、とても静かです！", "河边的自行车道终于修好了", "자전거로 출근 첫날",
            "จักรยานคันนี้เงียบมาก", "Done 👍", "Done 👍🏽", "The whole family 👨‍👩‍👧 came", "Дякую! А чи можна",
            "50% off OR \"free\" NOT -nothing*", "I ♥ (brackets) & signs", "شكرًا! متى يمكنني إحضار",
            "It was at 10:30");

    @BeforeEach
    void messages() throws StoreException {
        for (int i = 0; i < TEXTS.size(); i++) {
            apply(theirs("m" + i, MAYA, TEXTS.get(i), at(i)));
        }
    }

    private List<String> found(String text) throws StoreException {
        return stores.search().messages(text, 50).stream().map(SearchHit::text).toList();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            ottom           | The bottom bracket creaks, doesn't it?
            BOTTOM creak    | The bottom bracket creaks, doesn't it?
            doesn't         | The bottom bracket creaks, doesn't it?
            creme           | Crème brûlée at the café
            brûlée CAFÉ     | Crème brûlée at the café
            静か            | 先週のホイール、とても静かです！
            週              | 先週のホイール、とても静かです！
            ホイール        | 先週のホイール、とても静かです！
            道              | 河边的自行车道终于修好了
            行车            | 河边的自行车道终于修好了
            출근            | 자전거로 출근 첫날
            거로            | 자전거로 출근 첫날
            เงียบ           | จักรยานคันนี้เงียบมาก
            ยา              | จักรยานคันนี้เงียบมาก
            дя              | Дякую! А чи можна
            Дякую           | Дякую! А чи можна
            یم              |
            متى             | شكرًا! متى يمكنني إحضار
            👍              | Done 👍
            👍🏽              | Done 👍🏽
            👨‍👩‍👧              | The whole family 👨‍👩‍👧 came
            👨              |
            😀              |
            👨‍👩‍👧 came         | The whole family 👨‍👩‍👧 came
            ♥️               | I ♥ (brackets) & signs
            ^               |
            い！            |
            す！            | 先週のホイール、とても静かです！
            (b              | I ♥ (brackets) & signs
            静か です       | 先週のホイール、とても静かです！
            道 终           | 河边的自行车道终于修好了
            i si            | I ♥ (brackets) & signs
            ♥               | I ♥ (brackets) & signs
            &               | I ♥ (brackets) & signs
            (brackets)      | I ♥ (brackets) & signs
            "free"          | 50% off OR "free" NOT -nothing*
            -nothing*       | 50% off OR "free" NOT -nothing*
            50%             | 50% off OR "free" NOT -nothing*
            NOT nothing     | 50% off OR "free" NOT -nothing*
            10:30           | It was at 10:30
            bo              | The bottom bracket creaks, doesn't it?
            xo              |
            """)
    void aWordFindsWhatHoldsIt(String query, String expected) throws StoreException {
        assertThat(found(query)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void underThreeLettersBeginningsOfWordsAreFoundAndMiddlesAreNot() throws StoreException {
        assertThat(found("br")).containsExactly("I ♥ (brackets) & signs", "Crème brûlée at the café",
                "The bottom bracket creaks, doesn't it?");
        assertThat(found("ra")).isEmpty();
        assertThat(found("f")).containsExactly("50% off OR \"free\" NOT -nothing*",
                "The whole family 👨‍👩‍👧 came");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", "\u0000", "\t\n"})
    void nothingFindsNothing(String query) throws StoreException {
        assertThat(found(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\"\"", "*", "AND", "a OR", "NEAR(a b)", "text:foo", "^x", "{x}",
            "'; DROP TABLE message; --",
            "(", ":-)", "+", "\\", "%", "_"})
    void operatorsArePlainText(String query) throws StoreException {
        assertThat(found(query)).allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                .contains(query.toLowerCase(Locale.ROOT).split(" ", -1)[0]));
    }

    @Test
    void rangesStandInTheTextAsItWasReceived() throws StoreException {
        apply(theirs("x", JON, "e\u0301clair, ÉCLAIR 🥐 eclairs", at(99)));

        SearchHit hit = stores.search().messages("eclair", 1).getFirst();

        assertThat(hit.ranges()).extracting(range -> hit.text().substring(range.from(), range.to()))
                .containsExactly("e\u0301clair", "ÉCLAIR", "eclair");
        assertThat(hit.person().remoteId()).isEqualTo(JON);
        assertThat(hit.mine()).isFalse();
    }

    @Test
    void theNewestComeFirstAlsoWhenThereAreVeryMany() throws StoreException {
        List<Upsert> many = new ArrayList<>();
        for (int i = 0; i < 5_200; i++) {
            many.add(theirs("n" + i, JON, "number " + i + " common", at(1_000 + (i * 7919) % 5_200)));
        }
        apply(me, page(many.toArray(Upsert[]::new)));

        List<SearchHit> hits = stores.search().messages("common", 20);

        assertThat(hits).hasSize(20).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(hits.getFirst().at()).isEqualTo(at(1_000 + 5_199));
        assertThat(stores.search().messages("number common 77", 5_000)).isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.text()).contains("77"));
    }

    @Test
    void bestFirstWantsTheWordsWholeAndNearEachOtherInFewWords() throws StoreException {
        String parts = "redder wheelbarrows";
        String far = "a red bicycle that has one wheel";
        String near = "my red wheel is here, and so is the rest of it";
        String only = "Red wheel!";
        apply(theirs("b1", MAYA, only, at(100)), theirs("b2", MAYA, near, at(101)), theirs("b3", MAYA, far, at(102)),
                theirs("b4", MAYA, parts, at(103)), theirs("b5", JON, only, at(104)));

        assertThat(stores.search().messages("red wheel", 50, SearchOrder.BEST)).extracting(SearchHit::text)
                .containsExactly(only, only, near, far, parts);
        assertThat(stores.search().messages("red wheel", 2, SearchOrder.BEST)).extracting(SearchHit::at)
                .containsExactly(at(104), at(100));
        assertThat(found("red wheel")).containsExactly(only, parts, far, near, only);
    }

    @Test
    void aTextAsLongAsABookIsFoundByWhatItEndsWith() throws StoreException {
        apply(theirs("long", MAYA, "lorem ipsum ".repeat(90_000) + "needle", at(50)));

        assertThat(stores.search().messages("eedl lore", 5)).hasSize(1);
        apply(me, gone(Deletion.Kind.MESSAGE, "long"));
        assertThat(stores.search().messages("needle", 5)).isEmpty();
    }

    @Test
    void messagesOfGroupsAreFoundWithTheirAuthorAndTheGroup() throws StoreException {
        apply(new MessageSeen("g", "group", List.of(MAYA, JON), JON, "Said in a group", at(50), null, null, false,
                List.of()));

        SearchHit hit = stores.search().messages("said group", 5).getFirst();

        assertThat(hit.person().remoteId()).isEqualTo(JON);
        assertThat(hit.remoteId()).isEqualTo("g");
        assertThat(hit.group()).contains(MAYA, JON);
        assertThat(stores.search().messages("bottom", 5).getFirst().group()).isNull();
    }

    @Test
    void aSearchBySeveralThreadsEndsOrIsCancelledByTheNextOne() throws Exception {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 50; n++) {
                    try {
                        stores.search().messages("the", 10);
                    } catch (StoreException e) {
                        if (e.reason() != StoreException.Reason.CANCELLED) {
                            failures.add(e);
                        }
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        assertThat(found("rack")).isNotEmpty();
    }
}
