package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.detect.Fingerprint;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes one page of one account's feed.
final class PageWriter {
    private final Tx tx;
    private final Owner owner;
    private final Map<String, Fingerprint> fingerprints;
    private final Map<String, Automatic> automatic;
    private final Instant now;
    private final Set<Long> touched = new LinkedHashSet<>();
    private final Map<String, Long> people = new HashMap<>();

    private PageWriter(Tx tx, Owner owner, Map<String, Fingerprint> fingerprints, Map<String, Automatic> automatic,
            Instant now) {
        this.tx = tx;
        this.owner = owner;
        this.fingerprints = fingerprints;
        this.automatic = automatic;
        this.now = now;
    }

    /// Empty when the account is gone: a page that was on its way when it was removed is dropped.
    static Optional<PageWriter> of(Tx tx, long accountId, Map<String, Fingerprint> fingerprints,
            Map<String, Automatic> automatic, Instant now) throws SQLException {
        return Owner.of(tx.sql(), accountId).map(owner -> new PageWriter(tx, owner, fingerprints, automatic, now));
    }

    void apply(Feed feed, SyncPage page) throws SQLException {
        for (Upsert upsert : page.upserts()) {
            apply(upsert, page.deletions());
        }
        for (Deletion deletion : page.deletions()) {
            apply(deletion);
        }
        for (long conversation : touched) {
            ConversationSummary.refresh(tx, conversation);
        }
        if (tx.sql().changes("""
                INSERT INTO cursor (account_id, feed, value, gap) VALUES (?, ?, ?, ?)
                ON CONFLICT (account_id, feed) DO UPDATE SET value = excluded.value, gap = excluded.gap
                WHERE value <> excluded.value OR gap <> excluded.gap""", owner.account, feed, page.next().value(),
                page.gap())) {
            tx.changed(Kind.SYNC, owner.account);
        }
    }

    private void apply(Upsert upsert, List<Deletion> deletions) throws SQLException {
        switch (upsert) {
            case Upsert.PersonSeen seen -> {
                long person = PersonRows.seen(tx, owner.network, seen, now);
                PersonRows.knownAs(tx.sql(), owner.account, person, seen.idAtServer());
            }
            case Upsert.FollowSeen seen -> RelationRows.follows(tx, owner.account, person(seen.person()),
                    seen.followedAt(), deletions.contains(new Deletion(Deletion.Kind.FOLLOW, seen.person())), now);
            case Upsert.FollowingSeen seen ->
                RelationRows.following(tx, owner.account, person(seen.person()), seen.youFollow());
            case Upsert.ConversationSeen seen -> {
                long conversation = ConversationRows.with(tx, owner.account, people(seen.others()));
                ConversationRows.state(tx, conversation, owner.account, seen.remoteId(), seen.request(),
                        seen.readUpTo());
                touched.add(conversation);
            }
            case Upsert.MessageSeen seen -> apply(seen);
            case Upsert.PostSeen seen -> PostRows.seen(tx, owner, person(seen.author()), seen);
            case Upsert.PersonNamed seen -> PersonRows.called(tx, owner.network, seen, now);
            case Upsert.SilencedSeen seen -> RelationRows.silenced(tx, owner.account, person(seen.person()),
                    seen.blocked(), seen.muted());
            case Upsert.ReactionSeen seen -> apply(seen);
            case Upsert.GroupChanged seen -> apply(seen);
            case Upsert.PostVersionSeen seen -> PostVersions.seen(tx, owner, seen);
        }
    }

    private void apply(Upsert.ReactionSeen seen) throws SQLException {
        Optional<Long> message = tx.sql().id("SELECT id FROM message WHERE account_id = ? AND remote_id = ?",
                owner.account, seen.message());
        if (message.isPresent()) {
            ReactionRows.seen(tx, message.get(), person(seen.person()), seen.key(), seen.at());
        }
    }

    private void apply(Upsert.GroupChanged seen) throws SQLException {
        long conversation = ConversationRows.groupOrNew(tx, owner.account, seen.conversation());
        GroupRows.changed(tx, conversation, seen, seen.by() == null ? null : person(seen.by()), people(seen.people()));
    }

    private void apply(Upsert.MessageSeen seen) throws SQLException {
        long author = person(seen.author());
        long conversation = conversation(seen);
        MessageSeenRows.write(tx, owner, new MessageSeenRows.Seen(seen, conversation, author,
                fingerprints.get(seen.remoteId()), automatic.get(seen.remoteId())));
        touched.add(conversation);
    }

    private long conversation(Upsert.MessageSeen seen) throws SQLException {
        Optional<Long> group = ConversationRows.group(tx.sql(), owner.account, seen.conversation());
        if (group.isPresent()) {
            ConversationRows.members(tx.sql(), group.get(), people(seen.others()));
            return group.get();
        }
        long conversation = ConversationRows.with(tx, owner.account, people(seen.others()));
        ConversationRows.knownAs(tx.sql(), owner.account, seen.conversation(), conversation);
        return conversation;
    }

    private void apply(Deletion deletion) throws SQLException {
        switch (deletion.kind()) {
            case MESSAGE -> {
                Optional<Long> id = tx.sql().id("SELECT id FROM message WHERE account_id = ? AND remote_id = ?",
                        owner.account, deletion.remoteId());
                if (id.isPresent()) {
                    MessageRows.bury(tx, id.get());
                    touched.add(tx.sql().number("SELECT conversation_id FROM message WHERE id = ?", id.get()));
                }
            }
            case POST -> PostRows.bury(tx, owner, deletion.remoteId());
            case FOLLOW -> RelationRows.ended(tx, owner.account, person(deletion.remoteId()), now);
        }
    }

    private long person(String remoteId) throws SQLException {
        Long known = people.get(remoteId);
        if (known == null) {
            known = remoteId.equals(owner.remoteId) ? owner.person : PersonRows.named(tx, owner.network, remoteId);
            people.put(remoteId, known);
        }
        return known;
    }

    private List<Long> people(List<String> remoteIds) throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (String remoteId : remoteIds) {
            if (!remoteId.equals(owner.remoteId)) {
                ids.add(person(remoteId));
            }
        }
        return ids;
    }

    /// Whose feed it is.
    ///
    /// @param account local id of the own account
    /// @param person local id of its person
    record Owner(long account, long person, Network network, String remoteId) {
        /// Empty when the account is gone.
        static Optional<Owner> of(Sql sql, long accountId) throws SQLException {
            return sql.first("SELECT p.id, p.network, p.remote_id FROM account a JOIN person p ON p.id = a.person_id "
                    + "WHERE a.id = ?",
                    row -> new Owner(accountId, row.getLong(1), Network.valueOf(row.getString(2)), row.getString(3)),
                    accountId);
        }
    }
}
