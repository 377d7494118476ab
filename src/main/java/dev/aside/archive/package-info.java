/// What networks give people of their own history, read; one package a network.
/// May depend on core and its model, the JDK and JSON; never on another adapter.
@NullMarked
package dev.aside.archive;

import org.jspecify.annotations.NullMarked;
