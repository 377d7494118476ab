package dev.aside.core.model;

/// A file that goes out with a post. Its bytes lie in the profile; [dev.aside.core.port.MediaFiles] knows where.
///
/// @param hash SHA-256 of its bytes, in hexadecimal digits
/// @param type such as `image/png`
/// @param description for people who can't see it, possibly empty
/// @param width in pixels, 0 when unknown
/// @param height in pixels, 0 when unknown
public record Media(String hash, String type, String description, int width, int height) {
    /// The same file with other words.
    public Media describedAs(String words) {
        return new Media(hash, type, words, width, height);
    }
}
