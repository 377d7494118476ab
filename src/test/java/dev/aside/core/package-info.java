/// Tests of the use cases, without store, network or window. May depend on `core`, `detect`, JUnit and AssertJ.
@org.jspecify.annotations.NullMarked
package dev.aside.core;
