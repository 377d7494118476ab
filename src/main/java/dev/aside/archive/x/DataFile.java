package dev.aside.archive.x;

import dev.aside.archive.zip.ZipItem;

/// A file of an archive that is read.
///
/// @param part its number; 0 for the first, whose name has none
/// @param base its name without folders, as the manifest's is compared
record DataFile(Kind kind, int part, String base, ZipItem item) {}
