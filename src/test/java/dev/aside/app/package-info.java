/// Tests of starting and wiring. May look at everything.
@org.jspecify.annotations.NullMarked
package dev.aside.app;
