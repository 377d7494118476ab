/// What panes show of a person: facts, things to mention, note and tags. Depends on ui.fx and core.
@NullMarked
package dev.aside.ui.person;

import org.jspecify.annotations.NullMarked;
