package dev.aside.core.port;

/// A port of this machine can't be listened on, so whatever is sent there would go to another program.
public final class PortTakenException extends Exception {
    private static final long serialVersionUID = 1;

    private final int port;

    public PortTakenException(int port, Throwable cause) {
        super("port " + port, cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
