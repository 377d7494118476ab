/// Reads the ZIP archive that X makes of an account, page by page and in bounded memory.
/// May depend on core and its model, the JDK and Jackson; never on another adapter.
@NullMarked
package dev.aside.archive.x;

import org.jspecify.annotations.NullMarked;
