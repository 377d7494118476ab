/// Fakes of every port and a clock that tests move: in memory, honest, immediate.
/// May depend on `core`, `core.model`, `core.port` and `detect`.
@org.jspecify.annotations.NullMarked
package dev.aside.testing;
