package dev.aside.network.demo;

import dev.aside.detect.DetectorSettings;
import dev.aside.detect.DraftContext;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.TemplateDetector;
import dev.aside.network.demo.World.Someone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the people of the demo network tell a form letter: somebody else got the same one, but for what was filled in.
/// Texts are read when the first question is asked, not at the start of the program. Not safe for use by several
/// threads.
final class FormLetters {
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final List<Letter> unread = new ArrayList<>();
    private final Map<Long, Set<String>> readers = new HashMap<>();

    /// A private message of the workshop.
    record Letter(Someone to, String text, Instant at) {}

    /// Remembers a message of the workshop.
    void remember(Letter letter) {
        unread.add(letter);
    }

    /// Whether a message that was remembered reads like a form letter to the one who got it.
    boolean isOne(Letter letter) {
        unread.forEach(this::read);
        unread.clear();
        Fingerprint fingerprint = fingerprint(letter);
        return fingerprint.comparable() && readers.getOrDefault(fingerprint.skeleton(), Set.of()).size() > 1;
    }

    private void read(Letter letter) {
        Fingerprint fingerprint = fingerprint(letter);
        if (fingerprint.comparable()) {
            readers.computeIfAbsent(fingerprint.skeleton(), _ -> new HashSet<>()).add(letter.to().remoteId());
        }
    }

    private Fingerprint fingerprint(Letter letter) {
        Someone to = letter.to();
        return detector.fingerprint(new DraftContext(letter.text(), 0,
                new DraftContext.Recipient(to.name(), to.handle(), "", "", List.of()), List.of(), null, letter.at()));
    }
}
