/// Keeps everything in one SQLite file: implements the store ports, one class an aggregate, SQL nowhere else.
/// May depend on `core` (model, port, [dev.aside.core.Changes]), `detect`, SQLite and Flyway.
@org.jspecify.annotations.NullMarked
package dev.aside.store;
