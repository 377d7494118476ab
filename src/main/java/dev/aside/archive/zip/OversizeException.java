package dev.aside.archive.zip;

import java.io.IOException;

/// An entry unpacks to more than it said.
public final class OversizeException extends IOException {
    private static final long serialVersionUID = 1;

    OversizeException() {
        super("unpacks to more than it said");
    }
}
