package dev.aside.network.demo;

import dev.aside.network.demo.World.Exchange;
import dev.aside.network.demo.World.Line;
import dev.aside.network.demo.World.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Counts the world the way the program counts it, with a masking of its own.
class WorldTest {
    private static final World WORLD = WorldBuilder.build(new Crowd(Written.languages()));

    private record Sent(Exchange exchange, Line line, String masked, boolean answersQuestion, boolean answered) {}

    @Test
    void thereAre240ConversationsAnd4218Followers() {
        assertThat(WORLD.exchanges().size()).isEqualTo(240);
        assertThat(WORLD.followers().size()).isEqualTo(4218);
        assertThat(WORLD.followers()).extracting(Someone::remoteId).doesNotHaveDuplicates();
        assertThat(WORLD.followers()).extracting(Someone::language).contains("en", "fr", "de", "es", "pt", "pl", "uk",
                "el", "ar", "he", "hi", "th", "ja", "zh", "ko");
        assertThat(Written.conversations()).hasSize(40);
        assertThat(Written.people().stream().filter(person -> !person.stranger())).hasSize(60);
    }

    @Test
    void templatesGot2RepliesFrom160AndPersonalMessages41From97() {
        List<Sent> sent = sent();
        Map<String, Set<String>> readers = readers(sent);
        List<Sent> templated = sent.stream().filter(one -> isTemplated(one, readers)).toList();
        List<Sent> personal = sent.stream().filter(one -> !isTemplated(one, readers)).toList();
        assertThat(templated.size()).isEqualTo(160);
        assertThat(templated.stream().filter(Sent::answered).count()).isEqualTo(2);
        assertThat(personal.size()).isEqualTo(97);
        assertThat(personal.stream().filter(Sent::answered).count()).isEqualTo(41);
        assertThat(personal).extracting(Sent::masked).doesNotHaveDuplicates();
        assertThat(personal.stream().map(one -> one.line().text())).allMatch(text -> text.length() > 20);
    }

    @Test
    void theWinterServiceWentTo14PeopleLastToJonAndNobodyAnswered() {
        List<Sent> winter = sent().stream().filter(one -> one.line().text().contains("our winter service is open"))
                .sorted(Comparator.comparing(one -> one.line().at())).toList();
        assertThat(readers(winter).values()).singleElement().satisfies(who -> assertThat(who).hasSize(14));
        assertThat(winter).hasSize(14).noneMatch(Sent::answered).noneMatch(Sent::answersQuestion);
        assertThat(winter.getLast().exchange().with().name()).isEqualTo("Jon Hallam");
        assertThat(winter.getLast().line().at()).isEqualTo(World.at("2026-11-24 16:02"));
        assertThat(winter.getLast().line().text()).isEqualTo("Hi Jon, our winter service is open again. Book before "
                + "Friday and we fit your lights for free: kettlelane.example/winter?utm_source=dm");
    }

    @Test
    void tenPeopleWaitForAnAnswerAndThreeOfThemAreUnread() {
        List<Exchange> waiting = WORLD.exchanges().stream()
                .filter(exchange -> exchange.kind() == Exchange.Kind.ORDINARY && !exchange.last().mine())
                .sorted(Comparator.comparing((Exchange exchange) -> exchange.last().at()).reversed()).toList();
        assertThat(waiting).extracting(exchange -> exchange.with().name()).containsExactly("Maya Okafor",
                "Aiko Tanabe", "Jon Hallam", "Léa Marchand", "Omar Farouk", "Олена Коваль", "Sam & Biscuit",
                "Tomasz Wilk", "Priya Nair", "Riverside Riders");
        assertThat(WORLD.exchanges().stream().filter(Exchange::unread)
                .filter(exchange -> exchange.kind() != Exchange.Kind.REQUEST)
                .map(exchange -> exchange.with().name())).containsExactlyInAnyOrder("Aiko Tanabe", "Jon Hallam",
                        "Léa Marchand");
    }

    @Test
    void mayaAnswered9Of11In23Messages() {
        List<Sent> toMaya = sent().stream().filter(one -> one.exchange().with().name().equals("Maya Okafor")).toList();
        Exchange maya = toMaya.getFirst().exchange();
        assertThat(maya.lines()).hasSize(23);
        assertThat(toMaya).hasSize(11);
        assertThat(toMaya).filteredOn(Sent::answered).hasSize(9);
        assertThat(maya.lines().getFirst().at()).isEqualTo(World.at("2026-02-04 08:12"));
        assertThat(maya.with().followedAt()).isEqualTo(World.at("2026-02-03 19:24"));
        assertThat(maya.last().attachments()).singleElement().satisfies(picture -> {
            assertThat(picture.width()).isEqualTo(1040);
            assertThat(picture.height()).isEqualTo(512);
        });
    }

    @Test
    void theNewestFollowersAreTheWrittenOnes() {
        List<Someone> newest = WORLD.followers().stream()
                .sorted(Comparator.comparing(WorldTest::followedAt).reversed()).limit(15).toList();
        assertThat(newest).extracting(Someone::name).containsExactly("Inês Duarte", "Paul Tremain",
                "Harbour Sailing Club", "Nora Kim", "Riverside Riders", "Léa Marchand", "Sam & Biscuit",
                "Олена Коваль", "Omar Farouk", "Priya Nair", "Tomasz Wilk", "Jon Hallam", "Maya Okafor", "林薇",
                "Greta Holm");
        assertThat(WORLD.followers().stream()
                .filter(one -> followedAt(one).isAfter(WORLD.local().followersSeen()))).hasSize(4);
    }

    @Test
    void formLettersGoToFollowersOnly() {
        Stream<Sent> templated = sent().stream().filter(one -> one.line().text().contains("utm_source=dm"));
        assertThat(templated)
                .allSatisfy(one -> assertThat(followedAt(one.exchange().with())).isBefore(one.line().at()));
    }

    @Test
    void everythingLiesInThePastAndInOrder() {
        assertThat(WORLD.exchanges()).allSatisfy(exchange -> assertThat(exchange.lines()).extracting(Line::at)
                .isSortedAccordingTo(Comparator.naturalOrder()).allMatch(at -> at.isBefore(World.NOW)));
        assertThat(WORLD.followers().stream().flatMap(one -> one.posts().stream()))
                .allMatch(post -> post.at().isBefore(World.NOW));
        assertThat(WORLD.mentions()).filteredOn(mention -> !mention.answered()).hasSize(4);
    }

    @Test
    void theWorldIsTheSameInEveryLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(WorldBuilder.build(new Crowd(Written.languages()))).isEqualTo(WORLD);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Instant followedAt(Someone someone) {
        Instant at = someone.followedAt();
        assertThat(at).as(someone.name()).isNotNull();
        return at == null ? Instant.MIN : at;
    }

    private static List<Sent> sent() {
        List<Sent> all = new ArrayList<>();
        for (Exchange exchange : WORLD.exchanges()) {
            List<Line> lines = exchange.lines();
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (line.mine()) {
                    Line before = i == 0 ? null : lines.get(i - 1);
                    Line after = i + 1 == lines.size() ? null : lines.get(i + 1);
                    boolean question = before != null && !before.mine() && before.text().matches("(?s).*[?？؟;].*");
                    boolean answered = after != null && !after.mine() && !after.automatic()
                            && !after.at().isAfter(line.at().plus(Duration.ofDays(14)));
                    all.add(new Sent(exchange, line, masked(exchange.with(), line.text()), question, answered));
                }
            }
        }
        return all;
    }

    private static Map<String, Set<String>> readers(List<Sent> sent) {
        Map<String, Set<String>> readers = new HashMap<>();
        sent.forEach(one -> readers.computeIfAbsent(one.masked(), _ -> new HashSet<>())
                .add(one.exchange().with().remoteId()));
        return readers;
    }

    private static boolean isTemplated(Sent one, Map<String, Set<String>> readers) {
        return !one.answersQuestion() && readers.getOrDefault(one.masked(), Set.of()).size() > 1;
    }

    private static String masked(Someone to, String text) {
        String masked = text;
        for (String part : (to.name() + " " + to.callName()).split(" ", -1)) {
            masked = masked.replaceAll("(?U)\\b" + java.util.regex.Pattern.quote(part) + "\\b", "NAME");
        }
        return masked.replaceAll("\\S+\\.example\\S*", "LINK").replaceAll("\\d+", "0")
                .replaceAll("\\p{IsEmoji_Presentation}", "").toLowerCase(Locale.ROOT);
    }
}
