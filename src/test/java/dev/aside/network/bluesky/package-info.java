/// Tests of the adapter to Bluesky.
/// May depend on what the package under test may, and on the testing tools.
@org.jspecify.annotations.NullMarked
package dev.aside.network.bluesky;
