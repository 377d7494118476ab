package dev.aside.cli;

import dev.aside.cli.DetectJson.MalformedException;
import dev.aside.cli.DetectJson.Message;
import dev.aside.core.model.HistoryLine;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DraftContext;
import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.DraftContext.Said;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.TemplateDetector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads a history file into its index, page by page, unless the index holds it already. Used once. */
final class HistoryIndexing {
    private static final int PAGE = 2_000;
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 80;

    private final TemplateDetector detector;
    private final Skipped skipped;
    private final Map<String, Other> people = new HashMap<>();
    /** The latest received messages by their numbers, for those that say which one they answer. */
    private final Map<Long, Said> answered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Said> eldest) {
            return size() > REMEMBERED;
        }
    };

    HistoryIndexing(TemplateDetector detector, Skipped skipped) {
        this.detector = detector;
        this.skipped = skipped;
    }

    /** Told of each line that could not be read. */
    interface Skipped {
        void line(Path file, int number, MalformedException why);
    }

    /** Somebody of the history, and what they said last, as long as nobody said more. */
    private static final class Other {
        private final long id;
        private @Nullable Said last;

        Other(long id) {
            this.id = id;
        }
    }

    void fill(Commands.History index, Path file) throws IOException, StoreException {
        String mark = mark(file);
        Optional<String> origin = index.origin();
        if (origin.isPresent() && origin.get().equals(mark)) {
            return;
        }
        if (origin.isPresent()) {
            throw new StoreException(StoreException.Reason.BUG, "the index is of another history", null);
        }
        // One thread reads and computes, another writes: on two cores that takes half as long.
        try (Writing writing = new Writing(index)) {
            List<HistoryLine> page = new ArrayList<>(PAGE);
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        read(file, number, line, page);
                    }
                    if (page.size() == PAGE) {
                        writing.add(page);
                        page = new ArrayList<>(PAGE);
                    }
                }
            }
            writing.add(page);
            writing.await();
        }
        index.complete(mark);
    }

    /** Writes one page while the next is read. */
    private static final class Writing implements AutoCloseable {
        private final Commands.History index;
        private final ExecutorService thread = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().name("aside-detect-writer").daemon().factory());
        private @Nullable Future<?> page;

        Writing(Commands.History index) {
            this.index = index;
        }

        void add(List<HistoryLine> next) throws StoreException {
            await();
            page = thread.submit(() -> {
                index.add(next);
                return true;
            });
        }

        void await() throws StoreException {
            try {
                if (page != null) {
                    page.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException(StoreException.Reason.CANCELLED, "interrupted", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof StoreException cause) {
                    throw cause;
                }
                throw new StoreException(StoreException.Reason.BUG, "a page could not be written", e.getCause());
            }
        }

        @Override
        public void close() {
            thread.close();
        }
    }

    private void read(Path file, int number, String line, List<HistoryLine> page) {
        try {
            page.add(read(DetectJson.message(line)));
        } catch (MalformedException e) {
            skipped.line(file, number, e);
        }
    }

    private HistoryLine read(Message message) {
        Other other = people.computeIfAbsent(message.handle(), handle -> new Other(people.size() + 1L));
        Said before = message.answers() == 0 ? other.last : answered.getOrDefault(message.answers(), other.last);
        // A received message is read from its writer's side: what it answers was the owner's.
        List<Said> thread = before == null
                ? List.of()
                : List.of(new Said(before.mine() == message.mine(), before.text(), before.at()));
        Recipient recipient = message.mine()
                ? new Recipient(message.name(), message.handle(), "", "", List.of())
                : new Recipient("", "", "", "", List.of());
        Fingerprint fingerprint = detector.fingerprint(
                new DraftContext(message.text(), other.id, recipient, thread, null, message.at()));
        other.last = new Said(message.mine(), shortened(message.text()), message.at());
        if (!message.mine()) {
            answered.put(message.id(), other.last);
        }
        return new HistoryLine(message.id(), message.mine(), other.id, message.handle(), message.name(),
                message.text(), message.at(), fingerprint);
    }

    /** Whether something was asked shows at the beginning or the end, and a million people's last words must fit. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_REMEMBERED
                ? text
                : text.substring(0, LONGEST_REMEMBERED / 2) + " " + text.substring(text.length()
                        - LONGEST_REMEMBERED / 2);
    }

    /** Tells one history from another: its length and a checksum. */
    private static String mark(Path file) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                length += read;
            }
        }
        return Fingerprint.VERSION + " " + length + " " + sum.getValue();
    }
}
