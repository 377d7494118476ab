package dev.aside.core.model;

import java.util.List;
import java.util.Optional;

/// What a network lets a post be.
///
/// @param visibilities the choices it has, the usual one first; [Visibility#PUBLIC] alone where there is no choice
/// @param contentWarning whether a post can be hidden behind a warning
/// @param mostMedia how many files one post can carry; 0 for none
/// @param media which types of files it can carry
/// @param mostDescription how many characters a file's description can have; 0 when it can have none
public record PostRules(List<Visibility> visibilities, boolean contentWarning, int mostMedia, List<MediaRule> media,
        int mostDescription) {
    /// Text alone, for everybody.
    public static final PostRules TEXT = new PostRules(List.of(Visibility.PUBLIC), false, 0, List.of(), 0);

    public PostRules {
        visibilities = List.copyOf(visibilities);
        media = List.copyOf(media);
    }

    /// How it takes files of a type; empty when it does not.
    public Optional<MediaRule> rule(String type) {
        return media.stream().filter(rule -> rule.type().equals(type)).findFirst();
    }

    /// Whether the owner can say who sees a post.
    public boolean hasVisibility() {
        return visibilities.size() > 1;
    }
}
