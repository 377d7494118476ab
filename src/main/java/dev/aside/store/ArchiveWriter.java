package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.model.Upsert;
import dev.aside.store.PageWriter.Owner;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Writes the whole or a part of one page of an archive in one transaction: what comes in masses by as few statements
/// as can be, the rest as pages of a network are written. What the archive's own date decides, the time of the import
/// does not: an archive leaves the same rows whenever it is read.
final class ArchiveWriter {
    /// How many upserts are written together. A part of a page ends only where one of these does, so that the rows get
    /// the same ids wherever it ended.
    private static final int SLICE = 500;

    private final Tx tx;
    private final Owner owner;
    private final Known known;
    private final PreparedPage page;
    private final Instant made;
    private final Taken taken;
    private final ArchivedMessages messages;
    private final ArchivedPosts posts;

    /// @param made when the archive was made
    ArchiveWriter(Tx tx, Owner owner, Known known, PreparedPage page, Instant made) throws SQLException {
        this.tx = tx;
        this.owner = owner;
        this.known = known;
        this.page = page;
        this.made = made;
        this.taken = new Taken(page.page().entry());
        this.messages = new ArchivedMessages(tx, owner, page, made, taken);
        this.posts = new ArchivedPosts(tx, owner, page, taken);
    }

    /// Writes upserts until none are left or it gets late.
    ///
    /// @param from how many were written before
    /// @return how many are written now
    int upserts(int from, BooleanSupplier late) throws SQLException {
        List<Upsert> upserts = page.page().upserts();
        int at = from;
        while (at < upserts.size() && (at == from || !late.getAsBoolean())) {
            int to = Math.min(upserts.size(), at + SLICE);
            for (Upsert upsert : upserts.subList(at, to)) {
                write(upsert);
            }
            messages.flush();
            at = to;
        }
        messages.summarize();
        messages.index();
        return at;
    }

    void deletions() throws SQLException {
        for (Deletion deletion : page.page().deletions()) {
            switch (deletion.kind()) {
                case POST -> PostRows.gone(tx, owner, deletion.remoteId());
                case MESSAGE -> messages.bury(deletion.remoteId());
                case FOLLOW -> RelationRows.ended(tx, owner.account(), person(deletion.remoteId()), made);
            }
        }
    }

    Taken taken() {
        return taken;
    }

    private void write(Upsert upsert) throws SQLException {
        switch (upsert) {
            case Upsert.PersonSeen seen -> {
                long person = PersonRows.seen(tx, owner.network(), seen, made);
                PersonRows.knownAs(tx.sql(), owner.account(), person, seen.idAtServer());
                known.person(seen.remoteId(), person);
            }
            case Upsert.PersonNamed seen -> {
                if (known.isNew(seen)) {
                    known.person(seen.remoteId(), PersonRows.called(tx, owner.network(), seen, made));
                }
            }
            case Upsert.FollowSeen seen -> follow(seen);
            case Upsert.FollowingSeen seen -> following(seen);
            case Upsert.SilencedSeen seen -> RelationRows.silenced(tx, owner.account(), person(seen.person()),
                    seen.blocked(), seen.muted());
            case Upsert.ConversationSeen seen -> messages.conversation(talk(seen.remoteId(), seen.others()));
            case Upsert.MessageSeen seen ->
                messages.add(seen, talk(seen.conversation(), seen.others()), person(seen.author()));
            case Upsert.ReactionSeen seen -> messages.add(seen, person(seen.person()));
            case Upsert.GroupChanged seen -> group(seen);
            case Upsert.PostSeen seen -> posts.seen(seen, person(seen.author()));
            case Upsert.PostVersionSeen seen -> posts.version(seen);
        }
    }

    private void follow(Upsert.FollowSeen seen) throws SQLException {
        long person = person(seen.person());
        if (RelationRows.newFollower(tx, owner.account(), person, seen.followedAt(), made)) {
            taken.followers++;
        } else if (RelationRows.isFollower(tx.sql(), owner.account(), person)) {
            RelationRows.follows(tx, owner.account(), person, seen.followedAt(), false, made);
            taken.merged++;
        } else {
            RelationRows.follows(tx, owner.account(), person, seen.followedAt(), false, made);
            taken.followers += RelationRows.isFollower(tx.sql(), owner.account(), person) ? 1 : 0;
        }
    }

    private void following(Upsert.FollowingSeen seen) throws SQLException {
        if (RelationRows.following(tx, owner.account(), person(seen.person()), seen.youFollow())) {
            taken.following += seen.youFollow() ? 1 : 0;
        } else {
            taken.merged++;
        }
    }

    private void group(Upsert.GroupChanged seen) throws SQLException {
        long conversation = ConversationRows.groupOrNew(tx, owner.account(), seen.conversation());
        Long by = seen.by() == null ? null : person(seen.by());
        GroupRows.changed(tx, conversation, seen, by, people(seen.people()));
    }

    private Known.Talk talk(String conversation, List<String> others) throws SQLException {
        Known.Where where = new Known.Where(conversation, others);
        Known.Talk talk = known.talk(where);
        if (talk == null) {
            talk = lookUp(conversation, people(others));
            known.talk(where, talk);
        }
        return talk;
    }

    private Known.Talk lookUp(String conversation, List<Long> others) throws SQLException {
        var group = ConversationRows.group(tx.sql(), owner.account(), conversation);
        if (group.isPresent()) {
            ConversationRows.members(tx.sql(), group.get(), others);
            return new Known.Talk(group.get(), 0);
        }
        long id = ConversationRows.with(tx, owner.account(), others);
        ConversationRows.knownAs(tx.sql(), owner.account(), conversation, id);
        return new Known.Talk(id, others.stream().distinct().count() == 1 ? others.getFirst() : 0);
    }

    private List<Long> people(List<String> remoteIds) throws SQLException {
        List<Long> ids = new ArrayList<>(remoteIds.size());
        for (String remoteId : remoteIds) {
            if (!remoteId.equals(owner.remoteId())) {
                ids.add(person(remoteId));
            }
        }
        return ids;
    }

    private long person(String remoteId) throws SQLException {
        if (remoteId.equals(owner.remoteId())) {
            return owner.person();
        }
        Long id = known.person(remoteId);
        if (id == null) {
            id = PersonRows.named(tx, owner.network(), remoteId);
            known.person(remoteId, id);
            tx.changedAny(Kind.PEOPLE);
        }
        return id;
    }
}
