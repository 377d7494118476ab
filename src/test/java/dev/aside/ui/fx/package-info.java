/// Tests of the shared floor. May start the headless JavaFX platform.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.fx;
