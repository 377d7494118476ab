/// What the tests of all connectors share: the contract they keep.
/// May depend on core and detect, and on the testing tools.
@org.jspecify.annotations.NullMarked
package dev.aside.network;
