package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.RefusedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// The process that [ImportKillCheck] kills: takes an archive in, says a line for each page, and ends.
final class ImportKillChild {
    private ImportKillChild() {}

    /// Takes in and ends.
    ///
    /// @param args the profile's folder and the archive
    public static void main(String[] args) throws RefusedException, IOException {
        LaunchOptions profile = new LaunchOptions(Optional.of(Path.of(args[0])), false);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            Import.take(profile, Path.of(args[1]), (done, expected) -> say(out, "PAGE " + done));
            say(out, "DONE");
        }
        System.exit(0);
    }

    /// One write, so that a kill can't leave half a line.
    private static void say(OutputStream out, String line) {
        try {
            out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
