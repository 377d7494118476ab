/// Pictures of the shared controls, to look at. A tool, not a test; depends on `ui.fx` and its controls.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.fx.gallery;
