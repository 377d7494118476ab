package dev.aside.core;

import dev.aside.core.model.Media;
import dev.aside.core.model.MediaRule;
import dev.aside.core.model.PostRules;
import java.util.ArrayList;
import java.util.List;

/// Whether a network takes the files of a post. Pure.
public final class MediaFit {
    private MediaFit() {}

    /// A file and how large it is.
    ///
    /// @param bytes negative when it is gone
    public record Sized(Media media, long bytes) {}

    /// Why a post can't carry its files.
    public sealed interface Problem {
        /// The network takes none at all.
        record NoMedia() implements Problem {}

        record TooMany(int most) implements Problem {}

        record Kind(Media media) implements Problem {}

        record TooLarge(Media media, long mostBytes) implements Problem {}

        /// It can't stand beside others.
        record NotAlone(Media media) implements Problem {}

        record DescriptionTooLong(Media media, int most) implements Problem {}

        /// The copy in the profile is not there any more.
        record Gone(Media media) implements Problem {}
    }

    /// All that stands in the way, the most general first; empty when it can be published so.
    public static List<Problem> problems(PostRules rules, List<Sized> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        if (rules.mostMedia() == 0) {
            return List.of(new Problem.NoMedia());
        }
        List<Problem> problems = new ArrayList<>();
        if (files.size() > rules.mostMedia()) {
            problems.add(new Problem.TooMany(rules.mostMedia()));
        }
        for (Sized file : files) {
            add(rules, file, files.size(), problems);
        }
        return List.copyOf(problems);
    }

    private static void add(PostRules rules, Sized file, int count, List<Problem> problems) {
        Media media = file.media();
        MediaRule rule = rules.rule(media.type()).orElse(null);
        int length = media.description().codePointCount(0, media.description().length());
        if (file.bytes() < 0) {
            problems.add(new Problem.Gone(media));
        } else if (rule == null) {
            problems.add(new Problem.Kind(media));
        } else if (file.bytes() > rule.mostBytes()) {
            problems.add(new Problem.TooLarge(media, rule.mostBytes()));
        } else if (rule.alone() && count > 1) {
            problems.add(new Problem.NotAlone(media));
        }
        if (rules.mostDescription() > 0 && length > rules.mostDescription()) {
            problems.add(new Problem.DescriptionTooLong(media, rules.mostDescription()));
        }
    }
}
