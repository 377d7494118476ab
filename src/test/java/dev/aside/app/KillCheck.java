package dev.aside.app;

import dev.aside.cli.RefusedException;
import dev.aside.core.model.Account;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Message;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.port.ConversationStore;
import dev.aside.core.port.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Kills the program with SIGKILL while it sends, starts it again on the same profile, and compares what was said to be
/// sent with what the store and the network hold: once each, whatever moment the kill fell on.
final class KillCheck {
    private static final Duration CHILD_SENDS = Duration.ofSeconds(90);
    private static final Duration SETTLES = Duration.ofSeconds(30);
    private static final int LATEST_KILL_MILLIS = 1500;
    /// Handing over takes a few milliseconds, which late kills would seldom fall on.
    private static final int EARLY_KILL_MILLIS = 30;
    private static final Set<Delivery.State> ON_THE_WAY = Set.of(Delivery.State.HELD, Delivery.State.QUEUED,
            Delivery.State.ATTEMPTING);

    private final Path profile;
    private final Path childSaid;
    private final SplittableRandom random;
    private final Consumer<String> report;
    /// Every text so far, and whether it must be there.
    private final Map<String, Boolean> texts = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    /// @param folder empty; the profile is made in it
    KillCheck(Path folder, long seed, Consumer<String> report) {
        this.profile = folder.resolve("profile");
        this.childSaid = folder.resolve("child.log");
        this.random = new SplittableRandom(seed);
        this.report = report;
    }

    /// Kills and compares, round after round.
    ///
    /// @return what was not as it must be; empty when all went well
    List<String> run(int rounds) throws IOException, InterruptedException, RefusedException, StoreException {
        Files.createDirectories(profile);
        for (int round = 1; round <= rounds; round++) {
            long seed = random.nextLong();
            int delay = random.nextInt(1 + (random.nextBoolean() ? LATEST_KILL_MILLIS : EARLY_KILL_MILLIS));
            List<String> said = killed(seed, delay);
            for (String text : KillChild.texts(seed)) {
                texts.put(text, said.contains(KillChild.sent(text)));
            }
            int before = differences.size();
            String found = compare();
            report.accept("Round %d: killed after %d ms; %s; %d differences.".formatted(round, delay, found,
                    differences.size() - before));
        }
        return List.copyOf(differences);
    }

    private List<String> killed(long seed, int delay) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-classpath", System.getProperty("java.class.path"), KillChild.class.getName(), profile.toString(),
                Long.toString(seed)).redirectError(childSaid.toFile()).start();
        try {
            BlockingQueue<String> lines = new LinkedBlockingQueue<>();
            BufferedReader reader = child.inputReader();
            Thread listener = Thread.ofVirtual().start(() -> listen(reader, lines));
            List<String> said = new ArrayList<>();
            String first = lines.poll(CHILD_SENDS.toSeconds(), TimeUnit.SECONDS);
            if (first == null || child.waitFor(delay, TimeUnit.MILLISECONDS)) {
                differences.add("the child ended or hung by itself: " + first + '\n' + Files.readString(childSaid));
            }
            child.destroyForcibly().waitFor();
            listener.join();
            if (first != null) {
                said.add(first);
            }
            lines.drainTo(said);
            return said;
        } finally {
            child.destroyForcibly();
        }
    }

    private static void listen(BufferedReader reader, BlockingQueue<String> lines) {
        try {
            for (@Nullable
            String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException killed) {
            // In the middle of a line: what was said before counts.
        }
    }

    private String compare() throws IOException, InterruptedException, RefusedException, StoreException {
        try (Session session = Session.open(KillChild.paths(profile), Surroundings.ofThisMachine())) {
            Engine engine = session.engine();
            String left = engine.stores().outbox().waiting().stream().filter(KillCheck::isMessage)
                    .map(item -> item.delivery().state().name()).sorted().collect(Collectors.joining(", "));
            engine.start();
            if (!Waiting.until(engine.changes(), SETTLES, () -> engine.stores().outbox().waiting().stream()
                    .noneMatch(item -> isMessage(item) && ON_THE_WAY.contains(item.delivery().state())))) {
                differences.add("something is still on its way after " + SETTLES);
            }
            readAgain(engine);
            List<Message> stored = stored(engine.stores().conversations());
            List<String> journal = Files.readAllLines(profile.resolve("demo-network.jsonl"));
            for (Map.Entry<String, Boolean> text : texts.entrySet()) {
                compare(text.getKey(), text.getValue(), stored, journal);
            }
            return "%d of %d texts said to be sent so far, [%s] left at the kill".formatted(
                    texts.values().stream().filter(sent -> sent).count(), texts.size(), left);
        }
    }

    /// What is read back from the network must not stand beside what was written here.
    private void readAgain(Engine engine) throws StoreException, InterruptedException {
        Instant now = engine.clock().instant();
        List<Account> accounts = engine.stores().accounts().accounts();
        accounts.forEach(account -> engine.sync().refresh(account.id()));
        boolean read = Waiting.until(engine.changes(), SETTLES, () -> accounts.stream().allMatch(account -> {
            Instant last = engine.sync().state(account.id()).of(Feed.MESSAGES).lastSuccess();
            return last != null && last.isAfter(now);
        }));
        if (!read) {
            differences.add("the messages were not read again within " + SETTLES);
        }
    }

    private void compare(String text, boolean sent, List<Message> stored, List<String> journal) {
        List<Message> rows = stored.stream().filter(message -> message.text().equals(text)).toList();
        long taken = journal.stream().filter(line -> line.contains(text)).count();
        boolean delivered = rows.stream().allMatch(row -> row.mine()
                && (row.delivery() == null || row.delivery().state() == Delivery.State.DELIVERED));
        if (rows.size() > 1 || taken != rows.size() || !delivered || (sent && rows.isEmpty())) {
            differences.add("%s (%s): in the store %s, on the network %d times".formatted(text,
                    sent ? "said to be sent" : "not said to be sent",
                    rows.stream().map(row -> row.id() + " " + row.delivery()).toList(), taken));
        }
    }

    private static boolean isMessage(OutboxItem item) {
        return item.kind() == OutboxItem.Kind.MESSAGE;
    }

    private static List<Message> stored(ConversationStore conversations) throws StoreException {
        List<Message> all = new ArrayList<>();
        for (ConversationTab tab : ConversationTab.values()) {
            if (tab != ConversationTab.NEEDS_REPLY) {
                for (long id : conversations.order(tab)) {
                    all.addAll(conversations.messages(conversations.messageOrder(id)));
                }
            }
        }
        return all.stream().distinct().toList();
    }
}
