package dev.aside.network.demo;

import dev.aside.core.model.Network;
import dev.aside.network.demo.World.Someone;
import dev.aside.network.demo.World.Utterance;
import dev.aside.network.demo.Written.LanguageJson;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes up people from lists of names and sentences in many languages, the same ones in the same order every time.
/// Not safe for use by several threads.
final class Crowd {
    private static final String SEED = "Kettle Lane ";
    private static final Map<Character, String> PLAIN_LETTERS = Map.of('ł', "l", 'ı', "i", 'ø', "o", 'ß', "ss", 'æ',
            "ae", 'đ', "d");

    private final Map<String, LanguageJson> languages;
    private final List<LanguageJson> byWeight = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Crowd(List<LanguageJson> languages) {
        this.languages = languages.stream()
                .collect(Collectors.toUnmodifiableMap(LanguageJson::language, Function.identity()));
        for (LanguageJson language : languages) {
            for (int i = 0; i < language.weight(); i++) {
                byWeight.add(language);
            }
        }
    }

    /// Keeps a handle for somebody who was written by hand.
    void reserve(Network network, String handle) {
        taken.add(network + handle);
    }

    /// Makes up the next person.
    ///
    /// @param index which of the crowd; the same index asked again is somebody with another handle
    /// @param language null for any
    /// @param network null for any
    Someone member(int index, @Nullable String language, @Nullable Network network, Instant followedAt) {
        SplittableRandom random = new SplittableRandom(RemoteIds.number(SEED + index));
        LanguageJson tongue = language == null
                ? byWeight.get(random.nextInt(byWeight.size()))
                : languages.getOrDefault(language, byWeight.getFirst());
        String[] given = pick(random, List.of(tongue.given().split(" "))).split(":", 2);
        String[] family = pick(random, List.of(tongue.family().split(" "))).split(":", 2);
        int where = random.nextInt(20);
        Network home = network != null
                ? network
                : where < 11 ? Network.MASTODON : where < 17 ? Network.BLUESKY : Network.X;
        String name = tongue.familyFirst()
                ? family[0] + (tongue.space() ? " " : "") + given[0]
                : given[0] + " " + family[0];
        int space = name.indexOf(' ');
        String callName = space < 0 ? name : name.substring(0, space);
        String handle = handle(home, latin(given), latin(family), pick(random, tongue.hosts()), index);
        return new Someone(home, RemoteIds.person(home, handle), handle, name, callName, tongue.language(), null,
                random.nextInt(4) == 0 ? "" : some(random, tongue.bios()), null, followedAt, random.nextInt(6) == 0,
                false, posts(random, tongue));
    }

    /// Something that somebody of this language would answer to a message that was meant for them.
    String answer(String language, long choice) {
        List<String> answers = languages.getOrDefault(language, byWeight.getFirst()).answers();
        return answers.get((int) Math.floorMod(choice, (long) answers.size()));
    }

    private String handle(Network network, String given, String family, String host, int index) {
        String plain = network == Network.X ? given + "_" + family : given + family;
        String tail = switch (network) {
            case MASTODON -> "@" + host;
            case BLUESKY -> ".example";
            case X -> "";
        };
        String handle = plain + tail;
        return taken.add(network + handle) ? handle : plain + index + tail;
    }

    private static String latin(String[] name) {
        String text = name[name.length - 1].toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            if (letter >= 'a' && letter <= 'z') {
                plain.append(letter);
            } else {
                plain.append(PLAIN_LETTERS.getOrDefault(letter, ""));
            }
        }
        return plain.toString();
    }

    private static List<Utterance> posts(SplittableRandom random, LanguageJson tongue) {
        List<Utterance> posts = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Duration ago = Duration.ofMinutes(300 + random.nextInt(60 * 24 * 60));
            posts.add(new Utterance(World.NOW.minus(ago), some(random, tongue.posts())));
        }
        return posts;
    }

    /// One sentence of the list, or two.
    private static String some(SplittableRandom random, List<String> sentences) {
        String first = pick(random, sentences);
        String second = pick(random, sentences);
        return first.equals(second) || random.nextBoolean() ? first : first + " " + second;
    }

    private static String pick(SplittableRandom random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
