package dev.aside.archive.zip;

/// An entry of a ZIP file as its central directory has it. What it says is only checked while the entry is read.
///
/// @param name as written, `\` turned into `/`; never a path
/// @param position of its record in the file, which names it among entries of the same name
/// @param header position of its local header, as written
/// @param packed bytes in the file
/// @param size bytes when unpacked
/// @param link whether it is a symbolic link, or something else that is no file
public record ZipItem(String name, long position, long header, long packed, long size, int crc, int method, int flags,
        boolean link) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    /// Any text of an archive shrinks by less; only what was made to unpack endlessly does more.
    private static final long RATIO = 250;
    private static final long HARMLESS = 128L << 20;

    public boolean isFolder() {
        return name.endsWith("/");
    }

    public boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    /// Whether its way of packing is one that can be read.
    public boolean isReadable() {
        return method == STORED || method == DEFLATED;
    }

    /// Whether it says of itself that it unpacks to far more than anything honest does. Nothing unpacks to more than it
    /// says: its stream ends there.
    public boolean isBomb() {
        return size > HARMLESS && size / RATIO > packed;
    }

    /// Whether its name leads out of the folder that it would be unpacked to.
    public boolean isUnsafe() {
        return link || name.startsWith("/") || (name.length() > 1 && name.charAt(1) == ':') || name.equals("..")
                || name.startsWith("../") || name.endsWith("/..") || name.contains("/../");
    }
}
