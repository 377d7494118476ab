package dev.aside.core.model;

import dev.aside.detect.Fingerprint;
import java.time.Instant;

/// A message of a history that is kept outside a profile.
///
/// @param id the history's own number of it
/// @param mine whether the history's owner sent it
/// @param person the caller's own number of the other one, above 0
public record HistoryLine(long id, boolean mine, long person, String handle, String name, String text, Instant at,
        Fingerprint fingerprint) {}
