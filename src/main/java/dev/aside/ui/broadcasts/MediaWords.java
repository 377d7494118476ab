package dev.aside.ui.broadcasts;

import dev.aside.core.MediaFit.Problem;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Media;
import dev.aside.ui.fx.Texts;
import java.util.List;

/// The sentences about attached files.
final class MediaWords {
    private static final double MEGA = 1_000_000;

    private MediaWords() {}

    static String say(AttachNotice notice) {
        return Texts.of(switch (notice.kind()) {
            case UNKNOWN_KIND -> "broadcasts.fileUnknown";
            case TOO_LARGE -> "broadcasts.fileTooLarge";
            case NOT_READABLE -> "broadcasts.fileNotReadable";
        }, notice.file());
    }

    /// The first thing that keeps these files from being published, and how much more there is; empty for nothing.
    static String say(List<Limit> limits, List<Media> files) {
        List<Limit.Files> kept = limits.stream().filter(Limit.Files.class::isInstance).map(Limit.Files.class::cast)
                .toList();
        if (kept.isEmpty()) {
            return "";
        }
        String first = say(kept.getFirst(), files);
        return kept.size() == 1 ? first : Texts.of("broadcasts.limitAndMore", first, kept.size() - 1);
    }

    static String say(Limit.Files limit, List<Media> files) {
        String network = Wording.name(limit.network());
        return switch (limit.problem()) {
            case Problem.NoMedia _ -> Texts.of("broadcasts.limitNone", network);
            case Problem.TooMany many -> Texts.of("broadcasts.limitMany", network, many.most());
            case Problem.Kind kind -> Texts.of("broadcasts.limitKind", network, kind(kind.media()),
                    place(kind.media(), files));
            case Problem.TooLarge large -> Texts.of("broadcasts.limitLarge", network, large.mostBytes() / MEGA,
                    kind(large.media()), place(large.media(), files));
            case Problem.NotAlone alone -> Texts.of("broadcasts.limitAlone", network, kind(alone.media()));
            case Problem.DescriptionTooLong text -> Texts.of("broadcasts.limitDescription", network, text.most(),
                    place(text.media(), files));
            case Problem.Gone gone -> Texts.of("broadcasts.limitGone", place(gone.media(), files));
        };
    }

    private static String kind(Media media) {
        return Attachment.Kind.of(media.type()).name();
    }

    /// Which of several; 0 for the only one.
    private static int place(Media media, List<Media> files) {
        return files.size() == 1 ? 0 : files.indexOf(media) + 1;
    }
}
