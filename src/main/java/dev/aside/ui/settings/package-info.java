/// The settings page: appearance, writing, and the texts and people one is not warned about.
/// May depend on `core`, `ui` and `ui.fx`.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.settings;
