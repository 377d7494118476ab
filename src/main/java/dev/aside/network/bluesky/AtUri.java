package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.util.Optional;

/// The address of one record, which is a post's remote id: `at://did:plc:…/app.bsky.feed.post/3k2y…`.
///
/// @param authority DID or handle of whose record it is
record AtUri(String authority, String collection, String key) {
    private static final String SCHEME = "at://";
    private static final int LONGEST = 8192;

    /// Empty when the text is not the address of a record.
    static Optional<AtUri> of(String text) {
        if (!text.startsWith(SCHEME) || text.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = text.substring(SCHEME.length()).split("/", -1);
        boolean record = parts.length == 3 && (Syntax.isDid(parts[0]) || Syntax.isHandle(parts[0]))
                && Syntax.isNsid(parts[1]) && Syntax.isRecordKey(parts[2]);
        return record ? Optional.of(new AtUri(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    /// @throws NetworkException NOT_FOUND when the text is not the address of a record
    static AtUri required(String text) throws NetworkException {
        return of(text).orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.NOT_FOUND)));
    }

    @Override
    public String toString() {
        return SCHEME + authority + "/" + collection + "/" + key;
    }
}
