/// Tests of the adapter to Mastodon.
/// May depend on what the package under test may, and on the testing tools.
@org.jspecify.annotations.NullMarked
package dev.aside.network.mastodon;
