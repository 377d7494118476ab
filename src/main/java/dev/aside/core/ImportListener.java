package dev.aside.core;

/// Hears how an import gets on. Called on the thread that imports.
@FunctionalInterface
public interface ImportListener {
    /// For whoever does not want to know.
    ImportListener NOBODY = (done, expected) -> {};

    /// More is in the store.
    ///
    /// @param done private messages read so far, those of an earlier part of the same import too
    /// @param expected about how many there are; 0 when that can't be guessed
    void progress(long done, long expected);
}
