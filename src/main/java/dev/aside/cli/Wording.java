package dev.aside.cli;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of the command line, each whole in the bundle. Thread-safe: holds nothing that changes. */
public final class Wording {
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("dev.aside.cli.sentences", Locale.ROOT);
    private static final long BYTES_PER_MB = 1_000_000;

    private Wording() {}

    static String sentence(String key, Map<String, Object> values) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ENGLISH).format(values);
    }

    /** The sentence for what stands in the way. */
    public static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ProfileIsFile(var path) -> sentence("profile.file", Map.of("path", path));
            case Refusal.ProfileNotWritable(var path) -> sentence("profile.unwritable", Map.of("path", path));
            case Refusal.ProfileOnNetwork(var path, var type) ->
                sentence("profile.network", Map.of("path", path, "type", type));
            case Refusal.DiskFull(var path, var free, var needed) -> sentence("profile.full",
                    Map.of("path", path, "free", free / BYTES_PER_MB, "needed", needed / BYTES_PER_MB));
            case Refusal.ProfileFull(var path) -> sentence("profile.noRoom", Map.of("path", path));
            case Refusal.ProfileIsDemo(var path) -> sentence("profile.demo", Map.of("path", path));
            case Refusal.ProfileIsNotDemo(var path) -> sentence("profile.notDemo", Map.of("path", path));
            case Refusal.ProfileOpen(var path) -> sentence("profile.open", Map.of("path", path));
            case Refusal.StoreNewer(var path) -> sentence("store.newer", Map.of("path", path));
            case Refusal.NoProfile(var path) -> sentence("profile.none", Map.of("path", path));
            case Refusal.StoreOlder(var path) -> sentence("store.older", Map.of("path", path));
            case Refusal.StoreLocked(var path) -> sentence("store.locked", Map.of("path", path));
            case Refusal.StoreDamaged(var file) -> sentence("store.damaged", Map.of("file", file));
            case Refusal.StoreUnusable(var path, var logs) ->
                sentence("store.unusable", Map.of("path", path, "logs", logs));
            case Refusal.DemoUnreadable(var journal) -> sentence("demo.unreadable", Map.of("journal", journal));
            case Refusal.NoServer(var option, var address) ->
                sentence("server.none", Map.of("option", option, "address", address));
            case Refusal.ArchiveUnfit(var file, var reason) ->
                sentence("archive." + reason, Map.of("file", Printable.line(file.toString())));
            case Refusal.NoDisplay(var tour) -> sentence("display.none", Map.of("tour", tour));
            case Refusal.NoDisplayForWayland(var tour) -> sentence("display.wayland", Map.of("tour", tour));
            case Refusal.DisplaySilent(var display, var tour) ->
                sentence("display.silent", Map.of("display", display, "tour", tour));
            case Refusal.NoGtk(var tour) -> sentence("display.gtk", Map.of("tour", tour));
            case Refusal.PicturesNotWritable(var path) -> sentence("tour.unwritable", Map.of("path", path));
            case Refusal.TourStopped(var picture, var missing) ->
                sentence("tour.stopped", Map.of("picture", picture, "missing", missing));
        };
    }
}
