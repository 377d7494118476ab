package dev.aside.network.bluesky;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assumptions.assumeThat;

/// Where the protocol's published files lie, beside the project or above it; not everybody has them.
final class SpecFolder {
    private static final Path PLACE = Path.of("shared", "specs", "atproto");

    private SpecFolder() {}

    static Optional<Path> find() {
        for (@Nullable
        Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(PLACE))) {
                return Optional.of(folder.resolve(PLACE));
            }
        }
        return Optional.empty();
    }

    /// Skips the test where they are not.
    static Path required() {
        Optional<Path> found = find();
        assumeThat(found).as("skipped: no %s beside the project", PLACE).isPresent();
        return found.orElseThrow();
    }
}
