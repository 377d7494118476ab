package dev.aside;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The words on screen: each is there, each is used, each is a whole sentence. */
class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/dev/aside/ui/i18n");
    private static final Map<String, Map<String, String>> FEATURES = readBundles();
    private static final Map<String, String> TEXTS = allTexts();

    /** A key as a whole string literal, or in FXML as the whole value of an attribute. */
    private static final Pattern USED = Pattern
            .compile("\"%?((?:" + String.join("|", FEATURES.keySet()) + ")\\.[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*)\"");
    private static final Pattern CALL = Pattern.compile("Texts\\s*\\.of\\(");

    @Test
    void everyKeyUsedInSourcesAndFxmlExists() {
        Set<String> missing = usedKeys();
        missing.removeAll(TEXTS.keySet());
        missing.removeIf(key -> key.matches(".*\\.(css|fxml|json|jsonl|properties|csv|html|txt|png|zip|db|log)"));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFileThatFxmlAsksForKeysOfExists() {
        Pattern asked = Pattern.compile("\"%([a-z]+)\\.");
        Set<String> features = new TreeSet<>();
        eachSource(text -> {
            Matcher found = asked.matcher(text);
            while (found.find()) {
                features.add(found.group(1));
            }
        });
        assertThat(FEATURES.keySet()).containsAll(features);
    }

    @Test
    void everyTextIsUsed() {
        Set<String> unused = new TreeSet<>(TEXTS.keySet());
        unused.removeAll(usedKeys());
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyBeginsWithTheNameOfItsFile() {
        FEATURES.forEach((feature, texts) -> assertThat(texts.keySet()).as(feature)
                .allMatch(key -> key.startsWith(feature + ".")));
    }

    @Test
    void everyMessageParses() {
        TEXTS.forEach((key, pattern) -> assertThatCode(() -> new MessageFormat(pattern, ULocale.UK)).as(key)
                .doesNotThrowAnyException());
    }

    @Test
    void noTextIsAPieceOfASentence() {
        assertThat(TEXTS).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()));
    }

    @Test
    void noSentenceIsPutTogetherInCode() {
        List<String> glued = new ArrayList<>();
        eachSource(text -> {
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                String before = text.substring(0, call.start()).stripTrailing();
                String after = text.substring(endOfCall(text, call.end())).stripLeading();
                if (before.endsWith("+") || after.startsWith("+")) {
                    glued.add(text.substring(call.start(), Math.min(text.length(), call.start() + 60)));
                }
            }
        });
        assertThat(glued).isEmpty();
    }

    @Test
    void nobodyShouts() {
        assertThat(TEXTS).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("!"));
    }

    private static int endOfCall(String text, int start) {
        int open = 1;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                open++;
            } else if (!quoted && c == ')' && --open == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static Set<String> usedKeys() {
        Set<String> used = new TreeSet<>();
        eachSource(text -> {
            Matcher found = USED.matcher(text);
            while (found.find()) {
                used.add(found.group(1));
            }
        });
        return used;
    }

    private interface Reading {
        void of(String text);
    }

    private static void eachSource(Reading reading) {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|fxml)")).toList()) {
                reading.of(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, String>> readBundles() {
        Map<String, Map<String, String>> features = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                Map<String, String> texts = new TreeMap<>();
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
                features.put(file.getFileName().toString().replace(".properties", ""), texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return features;
    }

    private static Map<String, String> allTexts() {
        Map<String, String> all = new TreeMap<>();
        FEATURES.values().forEach(all::putAll);
        return all;
    }
}
