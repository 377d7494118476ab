/// Tests of the adapter to X.
/// May depend on what the package under test may, and on the testing tools.
@org.jspecify.annotations.NullMarked
package dev.aside.network.x;
