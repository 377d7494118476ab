package dev.aside.detect;

import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.DraftContext.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Over a hundred templates in two dozen languages, filled in and disguised, and as many personal messages. Drawn from
/// a fixed seed.
class OwnTextsTest {
    private static final long SEED = 4711;
    private static final List<String> NAMES = List.of("Maya Okafor", "Jon Hallam", "Елена Громова", "Νίκος Παπάς",
            "ليلى حسن", "דנה לוי", "田辺 愛子", "王 小明", "김 민수", "สมชาย ใจดี", "मीरा शर्मा", "Zoë Ångström");
    private static final Map<String, List<String>> FILLS = Map.of("company", List.of("Harbour Optics", "Lumen & Co"),
            "product", List.of("yoga", "copywriting", "Imkern"), "url",
            List.of("https://a.example/x", "www.b.example", "c.example/go?utm_source=dm"), "code",
            List.of("SAVE20", "GIFT"), "n", List.of("10", "25"), "brand", List.of("Velora", "Kopano"), "role",
            List.of("designer", "coach"), "city", List.of("Graz", "Oslo"), "weekday", List.of("Monday", "Friday"),
            "topic", List.of("logistics", "retail"));
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");

    private final Random random = new Random(SEED);
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final FakeSentHistory history = new FakeSentHistory();
    private int hits;
    private int misses;
    private int alarms;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void templatesAreFoundAndPersonalMessagesLeftAlone() {
        List<String[]> templates = lines("templates.tsv");
        List<String[]> personal = lines("personal.tsv");
        templates.forEach(line -> sendBefore(line[2], line[3]));
        personal.forEach(this::sayBefore);
        for (String[] line : templates) {
            for (Disguise disguise : Disguise.values()) {
                count(true, draft(disguise.of(filled(line[3]), random), line[1].equals("auto-reply") ? "hello?" : ""));
            }
        }
        for (String[] line : personal) {
            count(false, withAbout(draft(line[4], line[2]), line[3]));
        }

        double precision = (double) hits / (hits + alarms);
        double recall = (double) hits / (hits + misses);
        assertThat(precision).as("seed %d, wrong: %s", SEED, wrong).isGreaterThanOrEqualTo(0.995);
        assertThat(recall).as("seed %d, wrong: %s", SEED, wrong).isGreaterThanOrEqualTo(0.94);
    }

    private void count(boolean templated, DraftContext draft) {
        boolean is = detector.judge(draft, history).templated();
        hits += templated && is ? 1 : 0;
        misses += templated && !is ? 1 : 0;
        alarms += !templated && is ? 1 : 0;
        if (is != templated) {
            wrong.add(draft.text());
        }
    }

    private void sendBefore(String often, String template) {
        int times = often.equals("zero") ? 0 : often.equals("one") ? 1 : 3;
        for (int i = 0; i < times; i++) {
            history.sent(earlier(draft(filled(template), "")));
        }
    }

    private void sayBefore(String[] line) {
        if (!line[1].equals("none") && !line[1].equals("closing")) {
            for (int i = 0; i < 4; i++) {
                history.sent(earlier(draft(line[4], line[2])));
            }
        }
    }

    private DraftContext draft(String text, String theirs) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Recipient to = new Recipient(name, "@person" + random.nextInt(1_000_000), "", "", List.of());
        List<Said> thread = theirs.isEmpty()
                ? List.of()
                : List.of(new Said(false, theirs, Drafts.NOW.minusSeconds(3600)));
        return new DraftContext(text.replace("{first_name}", name.split(" ", -1)[0]).replace("{name}", name),
                random.nextInt(1_000_000) + 1L, to, thread, null, Drafts.NOW);
    }

    private static DraftContext withAbout(DraftContext draft, String about) {
        return about.isEmpty() ? draft : Drafts.withBio(draft, about);
    }

    private static DraftContext earlier(DraftContext draft) {
        List<Said> thread = draft.thread().stream()
                .map(said -> new Said(said.mine(), said.text(), said.at().minus(Duration.ofDays(9)))).toList();
        return new DraftContext(draft.text(), draft.personId(), draft.recipient(), thread, null,
                draft.at().minus(Duration.ofDays(9)));
    }

    private String filled(String template) {
        Matcher matcher = FIELD.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(fill(matcher.group(1))));
        }
        return matcher.appendTail(text).toString().strip();
    }

    private String fill(String field) {
        if (field.contains("|")) {
            return pick(List.of(field.split("\\|", -1)));
        }
        return switch (field) {
            case "first_name", "name" -> "{" + field + "}";
            case "emoji" -> pick(List.of("🎉", "💙", ""));
            case "mutual", "me" -> pick(List.of("Ida Berg", "Rob Stone"));
            default -> pick(FILLS.getOrDefault(field, List.of(field)));
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String[]> lines(String name) {
        return Resources.lines(name).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1)).toList();
    }
}
