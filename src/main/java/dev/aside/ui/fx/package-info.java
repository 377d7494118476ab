/// The floor of the window: look, words, motion, time on screen, and the one door off the FX thread.
/// May depend on JavaFX, ICU4J and the news of `core`; knows no pane, no store and no network.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.fx;
