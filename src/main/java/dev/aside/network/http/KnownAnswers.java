package dev.aside.network.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers that a server marked with an `ETag`, to be had again when it says that they did not change. A few small
/// ones; forgotten at the end of the program. Safe for use by any thread.
final class KnownAnswers {
    private static final int MOST = 32;
    private static final int MOST_BYTES = 256 * 1024;

    private final Cache<URI, Answer> answers = Caffeine.newBuilder().maximumSize(MOST).build();

    Optional<String> tag(URI address) {
        return Optional.ofNullable(answers.getIfPresent(address)).flatMap(answer -> answer.header("etag"));
    }

    void keep(URI address, Answer answer) {
        if (answer.header("etag").isPresent() && answer.bytes().length <= MOST_BYTES) {
            answers.put(address, answer);
        } else {
            answers.invalidate(address);
        }
    }

    /// The answer that did not change; null when it was forgotten meanwhile.
    @Nullable
    Answer unchanged(URI address, Answer notModified) {
        Answer known = answers.getIfPresent(address);
        return known == null ? null : known.again(notModified.headers());
    }
}
