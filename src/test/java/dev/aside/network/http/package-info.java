/// Servers that misbehave in every way that servers do, and what the connectors have to make of it.
/// May depend on core and network.http, and on the testing tools.
@org.jspecify.annotations.NullMarked
package dev.aside.network.http;
