/// What the program does: use cases over ports, headless. One stands here where it adds a rule; else a caller takes the port.
/// May depend on `core.model`, `core.port` and `detect`; never on an adapter, JavaFX, SQL, HTTP or JSON.
@org.jspecify.annotations.NullMarked
package dev.aside.core;
