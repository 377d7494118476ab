package dev.aside.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** {@code aside} without a command: the window. */
@Command(name = "aside", subcommands = HelpCommand.class)
final class WindowCommand implements Callable<Integer> {
    private final Commands.Window window;

    @Option(names = "--profile", paramLabel = "DIR", descriptionKey = "profile")
    private @Nullable Path profile;

    @Option(names = "--demo", descriptionKey = "demo")
    private boolean demo;

    @Option(names = "--x-api-base", paramLabel = "URL", descriptionKey = "xApiBase")
    private @Nullable String xApiBase;

    @Option(names = "--bluesky-base", paramLabel = "URL", descriptionKey = "blueskyBase")
    private @Nullable String blueskyBase;

    @Option(names = "--bluesky-directory", paramLabel = "URL", descriptionKey = "blueskyDirectory")
    private @Nullable String blueskyDirectory;

    @Option(names = "--bluesky-chat", paramLabel = "DID", descriptionKey = "blueskyChat")
    private @Nullable String blueskyChat;

    WindowCommand(Commands.Window window) {
        this.window = window;
    }

    @Override
    public Integer call() throws RefusedException {
        ServerOptions servers = new ServerOptions(Optional.ofNullable(xApiBase), Optional.ofNullable(blueskyBase),
                Optional.ofNullable(blueskyDirectory), Optional.ofNullable(blueskyChat));
        window.open(new LaunchOptions(Optional.ofNullable(profile), demo, servers));
        return ExitStatus.OK.code();
    }

    /** The build's own version, filled in by Maven. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"aside " + ResourceBundle.getBundle("dev.aside.cli.version").getString("version")};
        }
    }
}
