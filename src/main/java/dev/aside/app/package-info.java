/// Where everything is wired, by hand, in one place. May depend on every package; nothing depends on it.
@org.jspecify.annotations.NullMarked
package dev.aside.app;
