/// The entry point. Depends on `app` alone.
@org.jspecify.annotations.NullMarked
package dev.aside;
