package dev.aside.network.bluesky;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads conversations: first their list with the last message of each, then what lies behind, a page of each in turns,
/// and from the beginning on the log of what happens. Safe for use by any thread.
final class ChatReading {
    private static final int CONVERSATIONS = 25;
    private static final int MESSAGES = 100;

    private final Xrpc xrpc;
    private final ChatMembers members;
    private final ChatLog log;

    ChatReading(Xrpc xrpc) {
        this.xrpc = xrpc;
        this.members = new ChatMembers(xrpc);
        this.log = new ChatLog(xrpc, members);
    }

    SyncPage read(@Nullable Cursor after) throws NetworkException {
        // The log is looked at before the list, so that nothing can happen between the two unseen.
        ChatPlace place = after == null ? ChatPlace.begin(log.end()) : ChatPlace.of(after);
        if (place.isTimeForLog()) {
            return log.read(place);
        }
        ChatPlace.Listing listing = place.listing();
        return listing == null ? older(place) : list(place, listing);
    }

    private SyncPage list(ChatPlace place, ChatPlace.Listing listing) throws NetworkException {
        Json answer = xrpc.askChat(Xrpc.query("chat.bsky.convo.listConvos").query("status", listing.status())
                .query("limit", CONVERSATIONS).query("cursor", listing.cursor()));
        String next = answer.id("cursor");
        requireOnward(listing.cursor(), next);
        List<Json> people = new ArrayList<>();
        List<Upsert> upserts = new ArrayList<>();
        List<ChatPlace.Behind> found = new ArrayList<>();
        for (Json convo : answer.requireList("convos")) {
            String id = convo.requireId("id");
            List<Json> others = members.others(convo);
            if (others.isEmpty() || place.known().contains(id)) {
                continue;
            }
            people.addAll(others);
            List<String> dids = ChatMembers.dids(others);
            Json last = convo.at("lastMessage");
            boolean shown = Chat.isMessage(last) && !isAfter(last, place.log());
            if (shown) {
                upserts.add(Chat.message(last, id, dids));
            }
            upserts.add(ChatLog.conversation(convo, dids, null));
            found.add(new ChatPlace.Behind(id, dids, place.log(), null, shown ? last.id("id") : null,
                    convo.count("unreadCount")));
        }
        List<Upsert> all = new ArrayList<>(Profiles.whole(xrpc, people));
        all.addAll(upserts);
        // An empty page ends a list whatever it promises.
        ChatPlace.Listing following = listing.next(answer.list("convos").isEmpty() ? null : next);
        return new SyncPage(all, List.of(), place.listed(following, found).cursor(), true, false);
    }

    private SyncPage older(ChatPlace place) throws NetworkException {
        ChatPlace.Behind conversation = place.behind().getFirst();
        Call call = Xrpc.query("chat.bsky.convo.getMessages").query("convoId", conversation.id())
                .query("limit", MESSAGES).query("cursor", conversation.cursor());
        Answer page = xrpc.exchangeChat(call);
        if (!page.isSuccess() && page.refusal().text("error", "").equals("InvalidConvo")) {
            return new SyncPage(List.of(), List.of(), place.read(Optional.empty()).cursor(), true, false);
        }
        Json answer = Xrpc.read(page);
        List<Json> views = answer.requireList("messages");
        String next = views.isEmpty() ? null : answer.id("cursor");
        requireOnward(conversation.cursor(), next);
        List<Upsert> upserts = new ArrayList<>(strangers(conversation, views, answer.list("relatedProfiles")));
        for (Json view : views.reversed()) {
            if (isWanted(conversation, view)) {
                upserts.add(Chat.message(view, conversation.id(), conversation.others()));
            }
        }
        if (conversation.cursor() == null && conversation.unread() > 0) {
            String readUpTo = readUpTo(views, conversation.unread());
            if (readUpTo != null) {
                upserts.add(new Upsert.ConversationSeen(conversation.id(), conversation.others(),
                        isRequest(conversation.id()), readUpTo));
            }
        }
        Optional<ChatPlace.Behind> rest = next == null
                ? Optional.empty()
                : Optional.of(conversation.at(next,
                        views.getLast().id("id")));
        return new SyncPage(upserts, List.of(), place.read(rest).cursor(), true, false);
    }

    private static boolean isWanted(ChatPlace.Behind conversation, Json view) throws NetworkException {
        return Chat.isMessage(view) && !isAfter(view, conversation.bound())
                && !view.requireId("id").equals(conversation.shown());
    }

    /// Writers who are not in the conversation any more.
    private List<Upsert> strangers(ChatPlace.Behind conversation, List<Json> views, List<Json> profiles)
            throws NetworkException {
        List<Json> strangers = new ArrayList<>();
        for (Json profile : profiles) {
            String did = profile.requireId("did");
            boolean writes = views.stream().anyMatch(view -> did.equals(view.at("sender").text("did")));
            if (writes && !did.equals(xrpc.did()) && !conversation.others().contains(did)) {
                strangers.add(profile);
            }
        }
        return strangers.isEmpty() ? List.of() : Profiles.whole(xrpc, strangers);
    }

    /// The network says how many are unread, not which: the newest of the others.
    private @Nullable String readUpTo(List<Json> newestFirst, int unread) {
        int left = unread;
        for (Json view : newestFirst) {
            boolean theirs = !xrpc.did().equals(view.at("sender").text("did"));
            if (Chat.isMessage(view) && theirs && left-- <= 0) {
                return view.id("id");
            }
        }
        return null;
    }

    private boolean isRequest(String conversation) throws NetworkException {
        return ChatLog.isRequest(log.conversation(conversation));
    }

    private static boolean isAfter(Json view, String revision) {
        return !revision.isEmpty() && view.text("rev", "").compareTo(revision) > 0;
    }

    /// @throws NetworkException UNREADABLE when a page leads to itself
    private static void requireOnward(@Nullable String cursor, @Nullable String next) throws NetworkException {
        if (cursor != null && cursor.equals(next)) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
    }
}
