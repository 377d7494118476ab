package dev.aside.core.model;

import java.util.List;

/// What a network lets a post be.
///
/// @param visibilities the choices it has, the usual one first; [Visibility#PUBLIC] alone where there is no choice
/// @param contentWarning whether a post can be hidden behind a warning
/// @param mostMedia how many files one post can carry; 0 for none
/// @param mediaTypes which types of files, such as `image/png`
/// @param mostMediaBytes how large one file can be; a connector may still make a large picture smaller
/// @param mostDescription how many characters a file's description can have; 0 when it can have none
public record PostRules(List<Visibility> visibilities, boolean contentWarning, int mostMedia, List<String> mediaTypes,
        long mostMediaBytes, int mostDescription) {
    /// Text alone, for everybody.
    public static final PostRules TEXT = new PostRules(List.of(Visibility.PUBLIC), false, 0, List.of(), 0, 0);

    public PostRules {
        visibilities = List.copyOf(visibilities);
        mediaTypes = List.copyOf(mediaTypes);
    }
}
