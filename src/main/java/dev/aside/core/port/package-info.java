/// What the core asks of the outside: networks, the store, pictures. Interfaces and their exceptions.
/// May depend on `core.model` and on `detect` (a history of sent texts is a port of the detector).
@org.jspecify.annotations.NullMarked
package dev.aside.core.port;
