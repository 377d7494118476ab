package dev.aside.core.model;

/// A file that came with a message or post.
///
/// @param source opaque to all but a [dev.aside.core.port.PictureSource]
/// @param description for people who can't see it, possibly empty
/// @param width in pixels, 0 when unknown
/// @param height in pixels, 0 when unknown
public record Attachment(Kind kind, String source, String description, int width, int height) {
    /// What can be shown of it.
    public enum Kind {
        PICTURE, VIDEO, SOUND, FILE;

        /// What a file of this type is shown as.
        ///
        /// @param type such as `image/png`
        public static Kind of(String type) {
            return switch (type.replaceFirst("/.*", "")) {
                case "image" -> PICTURE;
                case "video" -> VIDEO;
                case "audio" -> SOUND;
                default -> FILE;
            };
        }
    }
}
