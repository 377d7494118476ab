package dev.aside.network.bluesky;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reads single things out of `chat.bsky.convo.defs`. What is not known here is passed over. Pure.
final class Chat {
    private static final String DEFS = "chat.bsky.convo.defs#";

    private Chat() {}

    /// A message, of a kind that came up later, too: it has nothing that can be shown then, but it was said.
    static boolean isMessage(Json view) {
        return is(view, "messageView")
                || (!isDeleted(view) && view.at("sender").id("did") != null && view.id("id") != null);
    }

    static boolean isDeleted(Json view) {
        return is(view, "deletedMessageView");
    }

    private static boolean is(Json view, String type) {
        return view.text("$type", "").equals(DEFS + type);
    }

    /// Which kind of event an entry of the log is, such as `logCreateMessage`; empty for what is none.
    static String event(Json entry) {
        String type = entry.text("$type", "");
        return type.startsWith(DEFS) ? type.substring(DEFS.length()) : "";
    }

    static boolean isGroup(Json convo) {
        return is(convo.at("kind"), "groupConvo");
    }

    static Instant at(Json message) {
        return Objects.requireNonNullElse(Syntax.dateTime(message.text("sentAt")), Instant.EPOCH);
    }

    static Upsert.MessageSeen message(Json view, String conversation, List<String> others) throws NetworkException {
        return new Upsert.MessageSeen(view.requireId("id"), conversation, others,
                view.at("sender").requireId("did"), view.text("text", ""), at(view), view.at("replyTo").id("id"), null,
                false, post(view.at("embed")).stream().toList());
    }

    /// A post that a message shows, by its address on the web.
    private static Optional<Attachment> post(Json embed) {
        Json record = embed.at("record");
        return AtUri.of(record.text("uri", "")).filter(uri -> uri.collection().equals(Posts.COLLECTION))
                .map(uri -> new Attachment(Attachment.Kind.FILE,
                        "https://bsky.app/profile/" + uri.authority() + "/post/" + uri.key(),
                        record.at("value").text("text", ""), 0, 0));
    }
}
