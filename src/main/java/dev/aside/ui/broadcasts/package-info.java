/// The Broadcasts pane: the public composer, how a text splits, own posts with what they did, mentions and replies.
/// May depend on `core`, `ui` and `ui.fx`; knows no other pane.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.broadcasts;
