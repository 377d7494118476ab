/// What the program does: use cases over ports, headless.
/// May depend on `core.model`, `core.port` and `detect`; never on an adapter, JavaFX, SQL, HTTP or JSON.
@org.jspecify.annotations.NullMarked
package dev.aside.core;
