/// Where credentials are kept: the system's keyring or, where there is none, a file encrypted with a passphrase.
/// May depend on core, on java-keyring and on Bouncy Castle.
@org.jspecify.annotations.NullMarked
package dev.aside.secrets;
