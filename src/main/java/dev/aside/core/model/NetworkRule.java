package dev.aside.core.model;

import java.net.URI;

/// What a network itself says about unasked or automatic messages.
///
/// @param host whose rule it is, such as `wheels.example`
/// @param quote its own words, without quotation marks
/// @param number the rule's number in its list; 0 when it has none
/// @param source where to read it
public record NetworkRule(String host, String quote, int number, URI source) {}
