package dev.aside.archive.x;

import dev.aside.archive.zip.ZipItem;
import dev.aside.archive.zip.ZipReader;
import dev.aside.core.model.ArchiveLeft.Reason;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What an archive says of itself: whose it is, when it was made, which files it has.
final class Manifest {
    private static final int MOST_FILES = 10_000;

    private @Nullable String id;
    private @Nullable String handle;
    private @Nullable String name;
    private @Nullable String made;
    /// How many records each file has, by its whole name; -1 where that is not said.
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /// Reads the file as far as it can be read.
    static Manifest read(ZipReader zip, Optional<ZipItem> item, LeftOver left) {
        Manifest manifest = new Manifest();
        if (item.isPresent()) {
            Reason failure = manifest.read(zip, item.get());
            if (failure != null) {
                left.add(item.get().name(), failure, 1);
            }
        }
        return manifest;
    }

    private @Nullable Reason read(ZipReader zip, ZipItem item) {
        try (Source source = Source.of(zip.open(item))) {
            if (source.begin() != Source.Form.OBJECT) {
                return Reason.UNREADABLE_ENTRY;
            }
            JsonParser json = new Records(source, List.of()).json();
            json.nextToken();
            for (String field = Values.nextName(json); field != null; field = Values.nextName(json)) {
                switch (field) {
                    case "userInfo" -> owner(json);
                    case "archiveInfo" -> archive(json);
                    case "dataTypes" -> types(json);
                    default -> json.skipChildren();
                }
            }
            return null;
        } catch (JacksonException e) {
            return Reason.UNREADABLE_ENTRY;
        } catch (IOException e) {
            return Reason.DAMAGED_ENTRY;
        }
    }

    private void owner(JsonParser json) {
        if (!Values.isObject(json)) {
            return;
        }
        for (String field = Values.nextName(json); field != null; field = Values.nextName(json)) {
            switch (field) {
                case "accountId" -> id = Values.person(json);
                case "userName" -> handle = Values.handle(Values.string(json));
                case "displayName" -> name = Texts.line(json, 200);
                default -> json.skipChildren();
            }
        }
    }

    private void archive(JsonParser json) {
        if (!Values.isObject(json)) {
            return;
        }
        for (String field = Values.nextName(json); field != null; field = Values.nextName(json)) {
            if (field.equals("generationDate")) {
                made = Values.string(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void types(JsonParser json) {
        if (!Values.isObject(json)) {
            return;
        }
        for (String type = Values.nextName(json); type != null; type = Values.nextName(json)) {
            if (!Values.isObject(json)) {
                continue;
            }
            for (String field = Values.nextName(json); field != null; field = Values.nextName(json)) {
                if (field.equals("files") && Values.isList(json)) {
                    files(json);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void files(JsonParser json) {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            String file = null;
            long count = -1;
            for (String field = Values.nextName(json); field != null; field = Values.nextName(json)) {
                switch (field) {
                    case "fileName" -> file = Values.string(json);
                    case "count" -> count = number(Values.string(json));
                    default -> json.skipChildren();
                }
            }
            if (file != null && counts.size() < MOST_FILES) {
                counts.put(file.replace('\\', '/'), count);
            }
        }
    }

    private static long number(@Nullable String text) {
        boolean fine = text != null && !text.isEmpty() && text.length() < 18
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return text != null && fine ? Long.parseLong(text) : -1;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String handle() {
        return handle;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String made() {
        return made;
    }

    /// How many records each file should have, by its name without folders.
    Map<String, Long> expected() {
        Map<String, Long> expected = new HashMap<>();
        counts.forEach((file, count) -> {
            if (count >= 0) {
                expected.put(base(file), count);
            }
        });
        return expected;
    }

    /// Reports files that should be there: by the manifest, or where there is none by gaps between parts.
    void reportMissing(List<DataFile> files, LeftOver left) {
        if (counts.isEmpty()) {
            gaps(files, left);
            return;
        }
        Map<String, DataFile> there = new HashMap<>();
        files.forEach(file -> there.put(file.base(), file));
        for (String file : counts.keySet()) {
            boolean wanted = Names.file(file).flatMap(data -> Kind.named(data.type())).isPresent();
            if (wanted && !there.containsKey(base(file))) {
                left.add(file, Reason.MISSING_PART, 1);
            }
        }
    }

    private static void gaps(List<DataFile> files, LeftOver left) {
        Map<String, Integer> next = new TreeMap<>();
        for (DataFile file : files) { // parts of one kind follow each other
            String type = Names.file(file.base()).orElseThrow().type();
            int expected = next.getOrDefault(type, 0);
            if (file.part() > expected) {
                String missing = "data/" + type + (expected == 0 ? "" : "-part" + expected) + ".js";
                left.add(missing, Reason.MISSING_PART, file.part() - (long) expected);
            }
            next.put(type, Math.max(expected, file.part() + 1));
        }
    }

    private static String base(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
