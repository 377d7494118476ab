/// Tests about the whole: architecture and texts. May look at everything.
@org.jspecify.annotations.NullMarked
package dev.aside;
