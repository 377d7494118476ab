/// Tests of the command line. May look at `cli` and the JDK only.
@org.jspecify.annotations.NullMarked
package dev.aside.cli;
