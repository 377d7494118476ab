/// Tests of `ui.archives`.
/// May depend on what it tests and `testing`.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.archives;
