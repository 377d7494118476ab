/// Reads ZIP files that nobody vouches for: one bad entry costs that entry, sizes are believed only while they hold.
/// May depend on core's ports and the JDK; never on a network's format.
@NullMarked
package dev.aside.archive.zip;

import org.jspecify.annotations.NullMarked;
