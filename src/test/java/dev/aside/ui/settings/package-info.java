/// Tests of the settings page.
/// May depend on what the page does and on the fakes.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.settings;
