/// Tests of the Broadcasts pane, on a workshop in memory.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.broadcasts;
