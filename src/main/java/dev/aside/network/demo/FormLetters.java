package dev.aside.network.demo;

import dev.aside.detect.DetectorSettings;
import dev.aside.detect.DraftContext;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.TemplateDetector;
import dev.aside.network.demo.World.Someone;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the people of the demo network tell a form letter: somebody else got the same one, but for what was filled in.
/// Not safe for use by several threads.
final class FormLetters {
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final Map<Long, Set<String>> readers = new HashMap<>();

    /// Remembers a message of the workshop.
    ///
    /// @return whether it reads like a form letter to the one who got it
    boolean sent(Someone to, String text, Instant at) {
        Fingerprint fingerprint = detector.fingerprint(new DraftContext(text, 0,
                new DraftContext.Recipient(to.name(), to.handle(), "", "", List.of()), List.of(), null, at));
        if (!fingerprint.comparable()) {
            return false;
        }
        Set<String> others = readers.computeIfAbsent(fingerprint.skeleton(), _ -> new HashSet<>());
        others.add(to.remoteId());
        return others.size() > 1;
    }
}
