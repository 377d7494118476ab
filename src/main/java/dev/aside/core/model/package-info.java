/// The words of the program as immutable values: accounts, people, conversations, messages, posts, drafts, sync pages.
/// Depends on the JDK and on nothing else.
@org.jspecify.annotations.NullMarked
package dev.aside.core.model;
