/// The one way to servers on the network: bounds, timeouts, redirects, limits and failures are decided here, once.
/// May depend on core, on Jackson and on the JDK's HTTP client, which nothing else touches.
@org.jspecify.annotations.NullMarked
package dev.aside.network.http;
