package dev.aside.store;

import dev.aside.core.Changes;
import dev.aside.core.Changes.Change;
import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Account;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Upsert.MessageSeen;
import dev.aside.core.model.Upsert.PersonSeen;
import dev.aside.core.model.Upsert.PostSeen;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.Fingerprint.Occasion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A store on a real file with one own account on Mastodon, and short ways to say what a network reports.
abstract class StoreFixture {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final String ME = "https://wheels.example/users/kettle";
    static final String MAYA = "https://wheels.example/users/maya";
    static final String JON = "https://wheels.example/users/jon";

    @TempDir
    Path folder = Path.of("");
    final Changes changes = Changes.immediate();
    final List<Change> published = new ArrayList<>();
    final Map<String, Fingerprint> fingerprints = new HashMap<>();
    final Map<String, Automatic> automatic = new HashMap<>();
    Store store = placeholder();
    Stores stores = placeholder();
    Account me = placeholder();

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T placeholder() {
        return null;
    }

    @BeforeEach
    void openStore() throws IOException, StoreException {
        changes.subscribe(published::addAll);
        begin();
        open();
        me = signIn(Network.MASTODON, profile(ME, "@kettle@wheels.example", "Kettle Lane"));
        published.clear();
    }

    /// An own account whose private messages may be stored.
    Account signIn(Network network, PersonSeen profile) throws StoreException {
        Account account = stores.accounts().add(network, profile, false);
        stores.accounts().setConsent(account.id(), Consent.GIVEN);
        return account;
    }

    /// Lays down what is opened first.
    void begin() throws IOException {
        EmptyStore.copyTo(file());
    }

    void open() throws StoreException {
        store = Store.open(file(), changes, InstantSource.fixed(NOON)).store();
        stores = store.stores();
    }

    @AfterEach
    void closeStore() throws StoreException {
        store.close();
    }

    Path file() {
        return folder.resolve("store.db");
    }

    static PersonSeen profile(String remoteId, @Nullable String handle, @Nullable String name) {
        return new PersonSeen(remoteId, remoteId, handle, name, "", null, null, null);
    }

    static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    static MessageSeen theirs(String id, String author, String text, Instant at) {
        return message(id, author, author, text, at, null);
    }

    static MessageSeen mine(String id, String to, String text, Instant at) {
        return message(id, to, ME, text, at, null);
    }

    static MessageSeen message(String id, String other, String author, String text, Instant at, @Nullable String key) {
        return new MessageSeen(id, "with " + other, List.of(other), author, text, at, null, key, false, List.of());
    }

    static MessageSeen edited(MessageSeen seen, String text) {
        return new MessageSeen(seen.remoteId(), seen.conversation(), seen.others(), seen.author(), text, seen.at(),
                seen.answers(), seen.attemptKey(), true, seen.attachments());
    }

    static MessageSeen with(MessageSeen seen, Attachment... attachments) {
        return new MessageSeen(seen.remoteId(), seen.conversation(), seen.others(), seen.author(), seen.text(),
                seen.at(), seen.answers(), seen.attemptKey(), seen.edited(), List.of(attachments));
    }

    static PostSeen post(String id, String author, String text, Instant at) {
        return new PostSeen(id, author, text, at, null, Post.Counts.NONE, false, false, false, null, List.of());
    }

    static SyncPage page(Upsert... upserts) {
        return new SyncPage(List.of(upserts), List.of(), new Cursor("c" + upserts.length), false, false);
    }

    static SyncPage gone(Deletion.Kind kind, String remoteId) {
        return new SyncPage(List.of(), List.of(new Deletion(kind, remoteId)), new Cursor("gone " + remoteId), false,
                false);
    }

    void apply(Upsert... upserts) throws StoreException {
        apply(me, page(upserts));
    }

    void apply(Account account, SyncPage page) throws StoreException {
        stores.sync().apply(account.id(), Feed.MESSAGES, page, fingerprints, automatic, NOON);
    }

    Person person(String remoteId) throws StoreException {
        return stores.people().person(Network.MASTODON, remoteId).orElseThrow();
    }

    Conversation with(String remoteId) throws StoreException {
        return stores.conversations().between(me.id(), person(remoteId).id()).orElseThrow();
    }

    List<Message> thread(String remoteId) throws StoreException {
        return stores.conversations().messages(stores.conversations().messageOrder(with(remoteId).id()));
    }

    List<String> texts(String remoteId) throws StoreException {
        return thread(remoteId).stream().map(Message::text).toList();
    }

    /// A fingerprint of which the skeleton is all that matters here.
    static Fingerprint fingerprint(long skeleton, Occasion occasion) {
        return new Fingerprint(Fingerprint.VERSION, skeleton, "masked", true, occasion);
    }

    long send(String to, String text, String key) throws StoreException {
        return send(to, text, key, fingerprint(text.hashCode(), Occasion.UNASKED));
    }

    long send(String to, String text, String key, Fingerprint fingerprint) throws StoreException {
        return stores.outbox().enqueue(new PrivateDraft(me.id(), person(to).id(), text, null, NOON), key, fingerprint,
                NOON, NOON.plusSeconds(10));
    }

    OutboxItem item(OutboxItem.Kind kind, long id) throws StoreException {
        return stores.outbox().waiting().stream().filter(item -> item.kind() == kind && item.id() == id).findFirst()
                .orElseThrow();
    }

    boolean wasPublished(Kind kind, long id) {
        return published.stream().anyMatch(change -> change.kind() == kind && change.touches(id));
    }
}
