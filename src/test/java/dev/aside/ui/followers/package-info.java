/// Tests of the Followers pane, and pictures of it. Depends on the pane, the floor, the fakes, the store and the demo
/// network.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.followers;
