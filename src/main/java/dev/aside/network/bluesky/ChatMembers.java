package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds who is in a conversation.
///
/// @param xrpc the account's server
record ChatMembers(Xrpc xrpc) {
    private static final int ON_A_PAGE = 100;
    private static final int MOST_PAGES = 20;

    /// Short profiles of everybody in it but the account. The view of a group names only some.
    List<Json> others(Json convo) throws NetworkException {
        List<Json> members = Chat.isGroup(convo) ? all(convo.requireId("id")) : convo.requireList("members");
        return members.stream().filter(one -> !xrpc.did().equals(one.text("did"))).toList();
    }

    static List<String> dids(List<Json> members) throws NetworkException {
        List<String> dids = new ArrayList<>();
        for (Json member : members) {
            dids.add(member.requireId("did"));
        }
        return dids;
    }

    private List<Json> all(String convo) throws NetworkException {
        List<Json> members = new ArrayList<>();
        @Nullable
        String cursor = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            Json page = xrpc.askChat(Xrpc.query("chat.bsky.convo.getConvoMembers").query("convoId", convo)
                    .query("limit", ON_A_PAGE).query("cursor", cursor));
            members.addAll(page.requireList("members"));
            cursor = page.id("cursor");
            if (cursor == null) {
                return members;
            }
        }
        throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
    }
}
