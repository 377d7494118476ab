package dev.aside.app;

import dev.aside.cli.Refusal;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out, before JavaFX is loaded, whether Linux can show a window: JavaFX itself ends in a stack trace. JavaFX
 * draws through X11 (on Wayland through Xwayland) and GTK 3.
 */
final class DisplayCheck {
    private static final Pattern DISPLAY = Pattern.compile("(?:unix/?)?(?<host>[^:]*):(?<number>\\d{1,5})(?:\\.\\d+)?");
    private static final int FIRST_PORT = 6000;
    private static final int PATIENCE_MS = 3000;

    private final Map<String, String> environment;
    private final Predicate<String> answers;
    private final Predicate<String> canLoad;
    private final String tour;

    /** Asks this machine. */
    DisplayCheck(String tour) {
        this(System.getenv(), DisplayCheck::answers, DisplayCheck::canLoad, tour);
    }

    DisplayCheck(Map<String, String> environment, Predicate<String> answers, Predicate<String> canLoad, String tour) {
        this.environment = environment;
        this.answers = answers;
        this.canLoad = canLoad;
        this.tour = tour;
    }

    /** What is missing; empty when a window can be shown. */
    Optional<Refusal> missing() {
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return Optional.of(environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                    ? new Refusal.NoDisplay(tour)
                    : new Refusal.NoDisplayForWayland(tour));
        }
        if (!answers.test(display)) {
            return Optional.of(new Refusal.DisplaySilent(display, tour));
        }
        return canLoad.test("libgtk-3.so.0") ? Optional.empty() : Optional.of(new Refusal.NoGtk(tour));
    }

    /** Whether somebody listens where an X server of that name would; X(7) tells what names mean. */
    static boolean answers(String display) {
        Matcher name = DISPLAY.matcher(display);
        if (!name.matches()) {
            return false;
        }
        int number = Integer.parseInt(name.group("number"));
        String host = name.group("host");
        try {
            if (host.isEmpty()) {
                SocketChannel.open(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number))).close();
            } else {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE_MS);
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * Stays loaded: GTK cannot be unloaded, and JavaFX wants it next. The lookup is restricted since a library may
     * crash the process; this one is loaded a moment later in any case.
     */
    @SuppressWarnings("restricted")
    static boolean canLoad(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
