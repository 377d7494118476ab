/// Tests of the demo network: its world, its journal, and that it keeps the contract of all connectors.
/// May depend on what the package under test may, and on the testing tools.
@org.jspecify.annotations.NullMarked
package dev.aside.network.demo;
