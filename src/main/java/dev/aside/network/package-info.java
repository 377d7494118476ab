/// Adapters to social networks, one package each; they are strangers to one another.
/// May depend on core and detect.
@org.jspecify.annotations.NullMarked
package dev.aside.network;
