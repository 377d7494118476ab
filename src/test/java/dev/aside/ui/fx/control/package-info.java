/// Tests of the shared controls. May start the headless JavaFX platform.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.fx.control;
