package dev.aside.bench;

import dev.aside.core.Changes;
import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.Network;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Upsert.MessageSeen;
import dev.aside.core.model.Upsert.PersonSeen;
import dev.aside.core.port.ImportStore;
import dev.aside.core.port.SearchStore;
import dev.aside.store.Store;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/// Measures search in a large store: 100 seeded queries of ten kinds, the first screen of each, newest first.
///
/// Arguments: the folder of the store, which is made when it is missing; how many messages; the seed.
public final class SearchBench {
    private static final Instant START = Instant.parse("2012-01-01T00:00:00Z");
    private static final int PEOPLE = 20_000;
    private static final int SCREEN = 50;
    private static final int EACH = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final BenchTexts texts;
    private final Random random;
    private final int messages;

    private SearchBench(long seed, int messages) {
        this.texts = new BenchTexts(seed);
        this.random = new Random(seed + 1);
        this.messages = messages;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int messages = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        boolean fill = !Files.exists(folder.resolve("aside.db"));
        SearchBench bench = new SearchBench(seed, messages);
        try (Store store = Store.open(folder.resolve("aside.db"), Changes.immediate(), InstantSource.system()).store()) {
            if (fill) {
                bench.fill(store.stores().imports());
            }
            System.out.printf("%,d messages, %,d MB, seed %d%n", messages,
                    Files.size(folder.resolve("aside.db")) >> 20, seed);
            bench.measure(store.stores().search());
        }
    }

    /// As an archive comes in: conversation by conversation, each over some months of the same ten years.
    private void fill(ImportStore imports) throws Exception {
        long began = System.nanoTime();
        ImportStore.Import running = imports.begin(Network.X, person("me"), "bench", "bench", START, START);
        List<Upsert> page = new ArrayList<>();
        ArchivePlace place = running.from();
        int done = 0;
        for (int i = 0; done < messages; i++) {
            String other = "p" + i % PEOPLE;
            page.add(person(other));
            int size = Math.min(messages - done, 1 + (int) (Math.pow(random.nextDouble(), 3) * 4 * messages / PEOPLE));
            Instant at = START.plusSeconds(random.nextInt(315_000_000));
            for (int n = 0; n < size; n++) {
                at = at.plusSeconds(1 + random.nextInt(20_000));
                page.add(new MessageSeen("m" + done++, "c" + other, List.of(other), random.nextBoolean() ? "me" : other,
                        texts.next(), at, null, null, false, List.of()));
                if (page.size() >= ArchivePage.MOST - 1 || done == messages) {
                    ArchivePlace next = new ArchivePlace(0, done, 0);
                    imports.apply(running, new PreparedPage(place, new ArchivePage("bench", page, List.of(), List.of(),
                            page.size(), next, done < messages), Map.of(), Map.of(), Map.of()), START);
                    place = next;
                    page.clear();
                }
            }
        }
        imports.finish(running, START);
        System.out.printf("filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private static PersonSeen person(String id) {
        return new PersonSeen(id, id, "@" + id, "Name " + id, "", null, null, null);
    }

    private void measure(SearchStore search) throws Exception {
        Map<String, Supplier<String>> kinds = new LinkedHashMap<>();
        kinds.put("common word", () -> texts.word(20));
        kinds.put("word", () -> texts.word(2_000));
        kinds.put("rare word", () -> texts.rareWord());
        kinds.put("part of a word", () -> texts.part());
        kinds.put("several words", () -> texts.several());
        kinds.put("1 of a script without spaces", () -> texts.unspaced(1));
        kinds.put("2 of a script without spaces", () -> texts.unspaced(2));
        kinds.put("emoji or sign", () -> texts.sign());
        kinds.put("1 or 2 Latin letters", () -> texts.word(40_000).substring(0, 1 + random.nextInt(2)));
        kinds.put("nothing to find", () -> texts.word(2_000) + " " + texts.word(40_000) + "qx");
        Map<String, List<String>> queries = new LinkedHashMap<>();
        kinds.forEach((kind, query) -> queries.put(kind, new ArrayList<>()));
        queries.forEach((kind, list) -> {
            while (list.size() < EACH) {
                list.add(kinds.get(kind).get());
            }
        });
        for (String round : List.of("first", "again")) {
            System.out.printf("%n%-30s %8s %8s %8s %8s %8s %8s %8s  hits (newest first, %s round)%n", "ms", "p50",
                    "p95", "p99", "most", "cpu p50", "cpu p95", "cpu p99", round);
            round(search, queries, SearchOrder.NEWEST);
        }
        System.out.printf("%nbest first%n");
        round(search, queries, SearchOrder.BEST);
    }

    private static void round(SearchStore search, Map<String, List<String>> queries, SearchOrder order)
            throws Exception {
        List<Double> all = new ArrayList<>();
        List<Double> allCpu = new ArrayList<>();
        for (Map.Entry<String, List<String>> kind : queries.entrySet()) {
            List<Double> times = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            List<Integer> hits = new ArrayList<>();
            for (String query : kind.getValue()) {
                long began = System.nanoTime();
                long beganCpu = THREADS.getCurrentThreadCpuTime();
                List<SearchHit> found = search.messages(query, SCREEN, order);
                times.add((System.nanoTime() - began) / 1e6);
                cpu.add((THREADS.getCurrentThreadCpuTime() - beganCpu) / 1e6);
                hits.add(found.size());
            }
            print(kind.getKey(), times, cpu, hits.toString());
            all.addAll(times);
            allCpu.addAll(cpu);
        }
        print("all", all, allCpu, "");
    }

    private static void print(String what, List<Double> times, List<Double> cpu, String hits) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] sortedCpu = cpu.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("%-30s %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f  %s%n", what, at(sorted, 0.5),
                at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1], at(sortedCpu, 0.5), at(sortedCpu, 0.95),
                at(sortedCpu, 0.99), hits);
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
