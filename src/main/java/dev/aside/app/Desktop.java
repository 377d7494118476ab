package dev.aside.app;

import dev.aside.ui.fx.Texts;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desktop this machine has: its browser and its dialog for files, which begins where the last file was.
final class Desktop implements Outside {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private final HostServices host;
    private @Nullable File folder;

    Desktop(HostServices host) {
        this.host = host;
    }

    /// Free desktops are asked by their own program, which knows the chosen browser; JavaFX knows it only where
    /// the desktop's library does.
    @Override
    public void browse(URI address) {
        Optional<Path> opener = opener();
        if (opener.isPresent()) {
            try {
                new ProcessBuilder(opener.get().toString(), address.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return;
            } catch (IOException e) {
                LOG.info("The desktop's opener can't be run: {}", e.getMessage());
            }
        }
        host.showDocument(address.toString());
    }

    private static Optional<Path> opener() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return Optional.empty();
        }
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "xdg-open")).filter(Files::isExecutable).findFirst();
    }

    @Override
    public Optional<Path> chooseArchive(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("archives.chooseTitle"));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(Texts.of("archives.zipFiles"), List.of("*.zip", "*.ZIP")));
        beginWhereTheLastWas(chooser);
        File chosen = chooser.showOpenDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }

    @Override
    public List<Path> chooseMedia(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("broadcasts.attachTitle"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(Texts.of("broadcasts.attachKinds"),
                List.of("*.png", "*.PNG", "*.jpg", "*.JPG", "*.jpeg", "*.JPEG", "*.gif", "*.GIF", "*.webp", "*.WEBP",
                        "*.mp4", "*.MP4", "*.mov", "*.MOV")));
        beginWhereTheLastWas(chooser);
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    private void beginWhereTheLastWas(FileChooser chooser) {
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
    }
}
