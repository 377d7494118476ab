package dev.aside.core.port;

/// Gives the bytes of pictures: avatars and attachments.
public interface PictureSource {
    /// Reads a whole picture.
    ///
    /// @param source what a person or an attachment carries
    /// @param maxBytes the most that is taken into memory
    /// @throws NetworkException when it can't be had or is larger
    byte[] read(String source, int maxBytes) throws NetworkException;
}
