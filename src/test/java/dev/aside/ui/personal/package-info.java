/// Tests of the Personal pane, its samples, and a gallery that draws it.
/// May depend on the pane and the fakes of `testing`.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.personal;
