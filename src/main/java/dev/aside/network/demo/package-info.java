/// The demo network: a small bicycle workshop, its people and their life, played on this machine without a server.
/// May depend on core and detect; knows no other network.
@org.jspecify.annotations.NullMarked
package dev.aside.network.demo;
