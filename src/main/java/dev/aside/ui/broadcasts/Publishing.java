package dev.aside.ui.broadcasts;

import dev.aside.core.Attaching;
import dev.aside.core.Outbox;
import dev.aside.core.PostRemoval;
import dev.aside.core.TemplateGuard;
import dev.aside.ui.Navigation;

/// What the pane needs to publish.
///
/// @param attaching takes files in that go out with a post
/// @param removal takes posts back that a network has
/// @param navigation where a text goes that is for one person
public record Publishing(Outbox outbox, TemplateGuard guard, Attaching attaching, PostRemoval removal,
        Navigation navigation) {}
