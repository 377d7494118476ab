/// Judges whether a private message is a template, and says why: a pure library that could be published alone.
/// May depend on the JDK, ICU4J, java-diff-utils and jspecify; no I/O, clock, random, default locale, threads, logging.
@org.jspecify.annotations.NullMarked
package dev.aside.detect;
