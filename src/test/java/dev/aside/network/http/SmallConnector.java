package dev.aside.network.http;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Found;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PictureSource;
import dev.aside.testing.FakeLengthRule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The smallest network there can be, to try the floor that the real ones stand on.
final class SmallConnector implements Connector, BroadcastFeed {
    private final Site site;
    private final PictureSource pictures;

    SmallConnector(Web web, URI base, Authorization authorization) {
        site = new Site(web, base, new Site.Manners(authorization, FailureReader.BY_STATUS, Duration.ofMinutes(15)));
        pictures = new HttpPictures(web, base);
    }

    private SyncPage page(String path, @Nullable Cursor after) throws NetworkException {
        String[] place = after == null ? new String[]{"", ""} : after.value().split(" ", 2);
        Json page = site.send(Call.get("/{feed}", path).query("cursor", after == null ? null : place[0])).json();
        String last = place[1];
        List<Upsert> upserts = new ArrayList<>();
        for (Json post : page.requireList("data")) {
            String author = post.requireId("author");
            if (post.requireId("id").equals(last)) {
                continue;
            }
            last = post.requireId("id");
            upserts.add(new Upsert.PersonSeen(author, author, null, null, "", null, null, null));
            upserts.add(new Upsert.PostSeen(post.requireId("id"), author, post.text("text", ""), Instant.EPOCH, null,
                    Post.Counts.NONE, false, path.equals("mentions"), false, null, List.of()));
        }
        String next = page.at("meta").id("next");
        return new SyncPage(upserts, List.of(), new Cursor((next == null ? place[0] : next) + " " + last), next != null,
                false);
    }

    @Override
    public SyncPage posts(@Nullable Cursor after) throws NetworkException {
        return page("posts", after);
    }

    @Override
    public SyncPage mentions(@Nullable Cursor after) throws NetworkException {
        return page("mentions", after);
    }

    @Override
    public Sent publish(Attempt.OfPost attempt) throws NetworkException {
        Json made = site.send(Call.post("/posts").body(Body.json(Map.of("text", attempt.text())))).json();
        return new Sent(made.at("data").requireId("id"), Instant.EPOCH, null);
    }

    @Override
    public Found find(Attempt.OfPost attempt) {
        return new Found.CannotTell();
    }

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public Optional<FollowerFeed> followers() {
        return Optional.empty();
    }

    @Override
    public Optional<BroadcastFeed> broadcasts() {
        return Optional.of(this);
    }

    @Override
    public Optional<DirectMessages> messages() {
        return Optional.empty();
    }

    @Override
    public PictureSource pictures() {
        return pictures;
    }

    @Override
    public LengthRule postLength() {
        return FakeLengthRule.of(280);
    }

    @Override
    public LengthRule messageLength(Person recipient) {
        return FakeLengthRule.of(280);
    }

    @Override
    public Optional<NetworkRule> rule() {
        return Optional.empty();
    }

    @Override
    public boolean administratorsCanRead() {
        return false;
    }

    @Override
    public PostRules rules() {
        return PostRules.TEXT;
    }

    @Override
    public void delete(String remoteId) throws NetworkException {
        site.send(Call.delete("/posts/{id}", remoteId));
    }

    @Override
    public Optional<LiveFeed> live() {
        return Optional.empty();
    }

    @Override
    public Duration pollEvery(Feed feed, boolean inView) {
        return Duration.ofMinutes(1);
    }

    @Override
    public void close() {
        // Nothing of its own is open.
    }
}
