/// Text as the program shows and takes it: the box it is written in, emoji pictures, links, the marking of template and
/// slots. May depend on `ui.fx` and `ui.fx.control`; knows no model, no network and no store.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.fx.text;
