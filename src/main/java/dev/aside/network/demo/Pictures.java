package dev.aside.network.demo;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PictureSource;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The pictures of the demo network, which are part of the program. Safe for use by any thread.
final class Pictures implements PictureSource {
    private static final String SCHEME = "demo:";

    @Override
    public byte[] read(String source, int maxBytes) throws NetworkException {
        byte[] bytes = source.startsWith(SCHEME) ? bytes(source.substring(SCHEME.length())) : null;
        if (bytes == null) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
        }
        if (bytes.length > maxBytes) {
            throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
        }
        return bytes;
    }

    /// What a person or attachment carries for the picture of this name.
    static String source(String name) {
        return SCHEME + name;
    }

    static Attachment attachment(String name, String description) {
        byte[] png = bytes(name);
        if (png == null) {
            throw new IllegalStateException("missing picture: " + name);
        }
        // A PNG begins with 8 bytes of signature and the header chunk: length, type, width, height.
        ByteBuffer header = ByteBuffer.wrap(png);
        return new Attachment(Attachment.Kind.PICTURE, source(name), description, header.getInt(16),
                header.getInt(20));
    }

    static byte @Nullable [] bytes(String name) {
        boolean plain = name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '.');
        return plain ? Written.resource("pictures/" + name) : null;
    }
}
