/// Tests of the parts of a column about a person. May depend on what they test and on the fakes.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.person;
