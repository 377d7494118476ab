/// The tour: what somebody does with the window so that pictures of all its states can be taken.
/// May depend on `core`, `ui`, `network.demo` and `cli`; knows nothing of `app`, which opens the window and hands it
/// in.
@org.jspecify.annotations.NullMarked
package dev.aside.app.tour;
