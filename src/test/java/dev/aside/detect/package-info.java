/// Tests of the detector, which hand it histories of their own. May depend on `detect`, JUnit and AssertJ.
@org.jspecify.annotations.NullMarked
package dev.aside.detect;
