package dev.aside.ui.personal;

import dev.aside.core.Outbox;
import dev.aside.core.TemplateGuard;
import dev.aside.ui.Navigation;
import dev.aside.ui.SendGate;

/// What the composer needs to send.
///
/// @param gate asked about a draft that reads like a template
/// @param navigation where a text goes that is for everybody
public record Sending(Outbox outbox, TemplateGuard guard, SendGate gate, Navigation navigation) {}
