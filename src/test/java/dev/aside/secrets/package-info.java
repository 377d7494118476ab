/// Tests of the secret stores.
/// May depend on core and secrets, and on the testing tools.
@org.jspecify.annotations.NullMarked
package dev.aside.secrets;
