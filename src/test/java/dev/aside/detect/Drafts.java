package dev.aside.detect;

import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.DraftContext.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Drafts to a few people at a fixed time.
final class Drafts {
    static final Instant NOW = Instant.parse("2026-11-24T14:16:00Z");
    static final String WINTER = "Hi %s, our winter service is open again. Book before Friday and we fit your lights "
            + "for free: kettlelane.example/winter?utm_source=dm";

    private Drafts() {}

    static DraftContext to(String name, String text) {
        return new DraftContext(text, name.hashCode(), person(name), List.of(), null, NOW);
    }

    static DraftContext earlier(String name, String text) {
        return at(to(name, text), NOW.minus(Duration.ofDays(3)));
    }

    static DraftContext at(DraftContext draft, Instant at) {
        return new DraftContext(draft.text(), draft.personId(), draft.recipient(), draft.thread(), draft.followedAt(),
                at);
    }

    static DraftContext after(DraftContext draft, String theirMessage) {
        return new DraftContext(draft.text(), draft.personId(), draft.recipient(),
                List.of(new Said(false, theirMessage, draft.at().minusSeconds(840))), draft.followedAt(), draft.at());
    }

    static DraftContext followed(DraftContext draft, Duration before) {
        return new DraftContext(draft.text(), draft.personId(), draft.recipient(), draft.thread(),
                draft.at().minus(before), draft.at());
    }

    static DraftContext withBio(DraftContext draft, String bio, String... posts) {
        Recipient known = draft.recipient();
        return new DraftContext(draft.text(), draft.personId(),
                new Recipient(known.name(), known.handle(), known.company(), bio, List.of(posts)), draft.thread(),
                draft.followedAt(), draft.at());
    }

    private static Recipient person(String name) {
        return new Recipient(name, "@" + name.replace(' ', '_').toLowerCase(Locale.ROOT), "", "", List.of());
    }
}
