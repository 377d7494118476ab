package dev.aside.app;

import dev.aside.cli.LaunchOptions;

/**
 * A profile that this process holds, checked and ready to be written.
 *
 * @param lock given back when the window has closed
 */
public record OpenedProfile(LaunchOptions options, AppPaths paths, ProfileLock lock) {}
