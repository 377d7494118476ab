/// The Followers pane: a table of everybody who follows, quick at a million rows. Depends on ui, ui.fx and core.
@NullMarked
package dev.aside.ui.followers;

import org.jspecify.annotations.NullMarked;
