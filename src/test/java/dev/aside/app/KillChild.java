package dev.aside.app;

import dev.aside.cli.RefusedException;
import dev.aside.core.model.Account;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Feed;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Settings;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The process that [KillCheck] kills: opens the demo's profile, sends two private texts, says of each when the outbox
/// has taken it, and then stays.
final class KillChild {
    private static final Duration READING = Duration.ofSeconds(60);

    private KillChild() {}

    /// What the child of this seed sends, in order.
    static List<String> texts(long seed) {
        return List.of("Can you come by at four? %016x.1".formatted(seed),
                "And bring the old saddle, please. %016x.2".formatted(seed));
    }

    /// What the child says when the outbox has taken a text.
    static String sent(String text) {
        return "SENT " + text;
    }

    /// Where a profile's files lie.
    static AppPaths paths(Path profile) {
        return new AppPaths(profile, profile.resolve("cache"), true);
    }

    /// Sends and stays.
    ///
    /// @param args the profile's folder, which must exist, and the seed
    public static void main(String[] args)
            throws RefusedException, StoreException, IOException, InterruptedException {
        long seed = Long.parseLong(args[1]);
        SplittableRandom random = new SplittableRandom(seed);
        Session session = Session.open(paths(Path.of(args[0])), Surroundings.ofThisMachine());
        Engine engine = session.engine();
        Stores stores = engine.stores();
        boolean first = stores.conversations().order(ConversationTab.ALL).length == 0;
        engine.start();
        if (first && !Waiting.until(engine.changes(), READING, () -> isRead(engine))) {
            throw new IllegalStateException("the accounts were not read in time");
        }
        Settings old = stores.settings().settings();
        stores.settings().save(new Settings(old.appearance(), old.textPercent(),
                random.nextBoolean() ? Duration.ZERO : Duration.ofSeconds(2), old.enterSends()));
        long[] order = stores.conversations().order(ConversationTab.ALL);
        Arrays.sort(order);
        long[] chosen = {order[random.nextInt(order.length)]};
        Conversation with = stores.conversations().rows(chosen).getFirst().conversation();
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (String text : texts(seed)) {
                engine.outbox().send(new PrivateDraft(with.accountId(), with.personId(), text, null,
                        engine.clock().instant()));
                // One write, so that a kill can't leave half a line.
                out.write((sent(text) + '\n').getBytes(StandardCharsets.UTF_8));
            }
            // Ends by itself only when whoever is to kill it is gone.
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean isRead(Engine engine) throws StoreException {
        for (Account account : engine.stores().accounts().accounts()) {
            for (Feed feed : Feed.values()) {
                if (engine.sync().state(account.id()).of(feed).lastSuccess() == null) {
                    return false;
                }
            }
        }
        return true;
    }
}
