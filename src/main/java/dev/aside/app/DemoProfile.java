package dev.aside.app;

import dev.aside.core.Changes;
import dev.aside.core.model.Account;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.SyncState;
import dev.aside.core.port.Connector;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.StoreException;
import dev.aside.network.bluesky.BlueskyLengthRule;
import dev.aside.network.demo.DemoNetwork;
import dev.aside.network.mastodon.MastodonLengthRule;
import dev.aside.network.x.XLengthRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a profile the demo's: adds its three accounts and, once everybody was read, what its owner keeps on this
/// machine
/// and no network knows.
final class DemoProfile {
    /// Like most servers, but that it shortens links without a scheme too.
    private static final MastodonLengthRule.Limits LIMITS = new MastodonLengthRule.Limits(500, 23, true);
    private static final Logger LOG = LoggerFactory.getLogger(DemoProfile.class);

    private final Engine engine;
    private final DemoNetwork network;
    private final Path furnished;
    private final List<Account> accounts = new ArrayList<>();

    private DemoProfile(Engine engine, DemoNetwork network, Path profile) {
        this.engine = engine;
        this.network = network;
        furnished = mark(profile);
    }

    /// Adds the accounts that are missing and connects all; call it before the engine starts.
    ///
    /// @param profile the profile's folder
    static void connect(Engine engine, DemoNetwork network, Path profile) throws StoreException {
        DemoProfile demo = new DemoProfile(engine, network, profile);
        for (DemoNetwork.Profile own : network.profiles()) {
            demo.accounts.add(engine.accounts().add(own.person(), true, demo.connector(own.network())));
        }
        if (!Files.exists(demo.furnished)) {
            demo.furnishLater();
        }
    }

    /// Whether everybody was read and the owner's notes were put beside them.
    static boolean isFurnished(Path profile) {
        return Files.exists(mark(profile));
    }

    private static Path mark(Path profile) {
        return profile.resolve("demo-furnished");
    }

    private Connector connector(Network kind) {
        return switch (kind) {
            case MASTODON -> network.connector(kind,
                    MastodonLengthRule.ofPosts(LIMITS), DemoProfile::onMastodon);
            case BLUESKY -> network.connector(kind, BlueskyLengthRule.POSTS, always(BlueskyLengthRule.MESSAGES));
            case X -> network.connector(kind, XLengthRule.POSTS, always(XLengthRule.MESSAGES));
        };
    }

    private static LengthRule onMastodon(Person recipient) {
        return MastodonLengthRule.ofMessages(LIMITS,
                Objects.requireNonNullElse(recipient.handle(), recipient.remoteId()));
    }

    private static Function<Person, LengthRule> always(LengthRule rule) {
        return recipient -> rule;
    }

    /// Notes belong to people, so they wait until the people were read.
    private void furnishLater() {
        AtomicReference<Changes.Subscription> own = new AtomicReference<>(() -> {});
        own.set(engine.changes().subscribe(changes -> {
            if (changes.stream().anyMatch(change -> change.kind() == Changes.Kind.SYNC)
                    && accounts.stream().allMatch(account -> isRead(engine.sync().state(account.id())))) {
                own.getAndSet(() -> {}).close();
                furnish();
            }
        }));
    }

    private static boolean isRead(SyncState state) {
        for (Feed feed : Feed.values()) {
            if (state.of(feed).lastSuccess() == null) {
                return false;
            }
        }
        return true;
    }

    private void furnish() {
        if (Files.exists(furnished)) {
            return;
        }
        try {
            network.localState().putInto(engine.stores(), engine.media());
            Files.createFile(furnished);
        } catch (StoreException | IOException e) {
            LOG.error("The demo's notes and drafts could not be kept; the next start tries again", e);
        }
    }
}
