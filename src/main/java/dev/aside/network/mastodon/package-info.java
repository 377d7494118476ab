/// The adapter to Mastodon.
/// May depend on core and detect; knows no other network.
@org.jspecify.annotations.NullMarked
package dev.aside.network.mastodon;
