/// What the program does: use cases over ports, headless, where a rule needs one; elsewhere callers take the port.
/// May depend on `core.model`, `core.port` and `detect`; never on an adapter, JavaFX, SQL, HTTP or JSON.
@org.jspecify.annotations.NullMarked
package dev.aside.core;
