package dev.aside.cli;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.ImportReport.Counts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What became of an archive, for people and for programs. */
final class ImportWording {
    private ImportWording() {}

    /** Lines to read; the last one has no line end. */
    static String text(ImportReport report) {
        String file = Printable.line(report.file());
        List<String> lines = new ArrayList<>();
        lines.add(Wording.sentence("import." + outcome(report), Map.of("file", file)));
        if (!report.taken().isNothing()) {
            lines.add(Wording.sentence("import.taken", numbers(report.taken())));
        }
        if (report.merged() > 0) {
            lines.add(Wording.sentence("import.merged", Map.of("count", report.merged())));
        }
        lines.add(Wording.sentence("import.holds", numbers(report.holds())));
        if (!report.left().isEmpty()) {
            lines.add(Wording.sentence("import.left", Map.of()));
        }
        for (ArchiveLeft left : report.left()) {
            lines.add("  " + Wording.sentence("import.left." + left.reason(),
                    Map.of("entry", Printable.line(left.entry()), "count", left.count())));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String outcome(ImportReport report) {
        if (report.tookNothing()) {
            return "nothing";
        }
        if (report.finished() == null) {
            return "ended";
        }
        return report.taken().isNothing() ? "known" : "done";
    }

    private static Map<String, Object> numbers(Counts counts) {
        return Map.of("followers", counts.followers(), "following", counts.following(), "posts", counts.broadcasts(),
                "conversations", counts.conversations(), "groups", counts.groupConversations(), "messages",
                counts.messages(), "reactions", counts.reactions());
    }

    /** One object of what the store now holds of the account, and of what was left. */
    static String json(ImportReport report) {
        Counts holds = report.holds();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("followers", holds.followers());
        fields.put("following", holds.following());
        fields.put("broadcasts", holds.broadcasts());
        fields.put("conversations", holds.conversations());
        fields.put("groupConversations", holds.groupConversations());
        fields.put("messages", holds.messages());
        fields.put("reactions", holds.reactions());
        fields.put("left", report.left().stream().map(ImportWording::fields).toList());
        return Printable.inJson(JsonMapper.shared().writeValueAsString(fields));
    }

    private static Map<String, Object> fields(ArchiveLeft left) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("entry", left.entry());
        fields.put("reason", left.reason().name());
        fields.put("count", left.count());
        return fields;
    }
}
