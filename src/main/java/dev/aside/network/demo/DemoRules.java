package dev.aside.network.demo;

import dev.aside.core.model.MediaRule;
import dev.aside.core.model.Network;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Visibility;
import java.util.List;
import java.util.stream.Stream;

/// What posts can be on the networks that the demo plays: the same as there. Pure.
final class DemoRules {
    private static final long MB = 1_000_000;
    private static final List<String> STILL = List.of("image/jpeg", "image/png");
    private static final List<String> PICTURES = List.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final List<String> FILMS = List.of("video/mp4", "video/quicktime");

    private static final PostRules MASTODON = new PostRules(List.of(Visibility.values()), true, 4,
            rules(16 * MB, 16 * MB, 99 * MB, false), 1_500);
    private static final PostRules BLUESKY = new PostRules(List.of(Visibility.PUBLIC), false, 4,
            pictures(50 * MB, 2 * MB, false), 2_000);
    private static final PostRules X = new PostRules(List.of(Visibility.PUBLIC), false, 4,
            Stream.concat(Stream.of(new MediaRule("image/webp", 5 * MB, false)),
                    rules(5 * MB, 15 * MB, 512 * MB, true).stream()).toList(),
            1_000);

    private DemoRules() {}

    static PostRules of(Network network) {
        return switch (network) {
            case MASTODON -> MASTODON;
            case BLUESKY -> BLUESKY;
            case X -> X;
        };
    }

    private static List<MediaRule> rules(long picture, long moving, long film, boolean movingAlone) {
        return Stream.concat(pictures(picture, moving, movingAlone).stream(),
                FILMS.stream().map(type -> new MediaRule(type, film, true))).toList();
    }

    private static List<MediaRule> pictures(long still, long moving, boolean movingAlone) {
        return PICTURES.stream().map(type -> STILL.contains(type)
                ? new MediaRule(type, still, false)
                : new MediaRule(type, moving, movingAlone)).toList();
    }
}
