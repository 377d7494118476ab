/// The command line: options, commands, exit statuses and every sentence said without a window.
/// May depend on `core` and picocli; knows no other adapter and not `app`, which hands in what a command sets going.
@org.jspecify.annotations.NullMarked
package dev.aside.cli;
