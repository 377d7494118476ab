package dev.aside.bench;

import dev.aside.app.DetectFile;
import dev.aside.cli.Commands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores `aside detect` on generated sets: `DetectorScore SETS [-v]`, where SETS holds a folder for each seed with
/// `history.jsonl`, `queries.jsonl` and `inbound.jsonl`. Prints the means over the seeds, for all templates and for the
/// third that was kept out of tuning (those whose number is divisible by three).
public final class DetectorScore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private DetectorScore() {}

    public static void main(String[] args) throws IOException {
        boolean verbose = args.length > 1 && args[1].equals("-v");
        Map<String, List<Counts>> tables = new HashMap<>();
        try (var folders = Files.list(Path.of(args[0]))) {
            for (Path folder : folders.sorted().toList()) {
                score(folder, "queries.jsonl", "--drafts", tables, verbose);
                score(folder, "inbound.jsonl", "--inbound", tables, verbose);
            }
        }
        tables.keySet().stream().sorted().forEach(name -> System.out.println(row(name, tables.get(name))));
        System.exit(0);
    }

    private static void score(Path folder, String file, String option, Map<String, List<Counts>> tables,
            boolean verbose) throws IOException {
        Map<String, Boolean> flagged = judged(folder, file, option);
        Map<String, Counts> counts = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            JsonNode asked = JSON.readTree(line);
            boolean expected = !asked.path("label").asString().equals("personal");
            boolean is = flagged.getOrDefault(asked.path("id").asString(), false);
            String all = file.replace(".jsonl", "");
            count(counts, all + " all", expected, is);
            int number = Integer.parseInt(asked.path("src").asString().replaceAll("\\D", ""));
            count(counts, all + (number % 3 == 0 ? " kept out" : " tuned on"), expected, is);
            count(counts, all + " lang " + asked.path("lang").asString(), expected, is);
            if (file.startsWith("queries") && asked.path("priorSends").asInt() > 0) {
                count(counts, all + " with history", expected, is);
            }
            if (verbose && expected != is) {
                System.out.println(folder.getFileName() + " " + (is ? "FALSE ALARM " : "MISSED ")
                        + asked.path("case").asString("inbound") + " " + asked.path("src").asString() + " "
                        + asked.path("text").asString(asked.path("draft").asString("")));
            }
        }
        counts.forEach((name, count) -> tables.computeIfAbsent(name, k -> new ArrayList<>()).add(count));
    }

    private static void count(Map<String, Counts> counts, String name, boolean expected, boolean is) {
        counts.computeIfAbsent(name, k -> new Counts()).add(expected, is);
    }

    private static Map<String, Boolean> judged(Path folder, String file, String option) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        new Commands(options -> {}).detect(DetectFile::open).writingTo(new PrintWriter(out), new PrintWriter(err))
                .run("detect", "--history", folder.resolve("history.jsonl").toString(), option,
                        folder.resolve(file).toString());
        System.err.print(err);
        Map<String, Boolean> flagged = new HashMap<>();
        out.toString().lines().map(JSON::readTree)
                .forEach(node -> flagged.put(node.path("id").asString(), node.path("templated").asBoolean()));
        return flagged;
    }

    private static String row(String name, List<Counts> seeds) {
        return String.format(Locale.ROOT, "%-26s F1 %.4f  precision %.4f  recall %.4f", name, mean(seeds, Counts::f1),
                mean(seeds, Counts::precision), mean(seeds, Counts::recall));
    }

    private static double mean(List<Counts> seeds, java.util.function.ToDoubleFunction<Counts> what) {
        return seeds.stream().mapToDouble(what).average().orElse(0);
    }

    /// How often the answer was right.
    static final class Counts {
        private int hits;
        private int alarms;
        private int misses;

        void add(boolean expected, boolean is) {
            hits += expected && is ? 1 : 0;
            alarms += !expected && is ? 1 : 0;
            misses += expected && !is ? 1 : 0;
        }

        double precision() {
            return hits + alarms == 0 ? 1 : (double) hits / (hits + alarms);
        }

        double recall() {
            return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
        }

        double f1() {
            return hits + alarms + misses == 0 ? 1 : 2.0 * hits / (2.0 * hits + alarms + misses);
        }
    }
}
