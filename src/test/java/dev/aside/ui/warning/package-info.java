/// Tests of the warning. May depend on `core`, `detect`, `ui.fx` and `testing`.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.warning;
