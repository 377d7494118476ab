/// The entry point: the command line, and what it sets going. Depends on `cli` and `app` alone.
@org.jspecify.annotations.NullMarked
package dev.aside;
