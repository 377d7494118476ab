/// The controls every pane is built from. A control's look is in `ui/aside.css` and `ui/controls.css`, its words in
/// `fx.properties`.
/// May depend on `ui.fx`; knows no pane.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.fx.control;
