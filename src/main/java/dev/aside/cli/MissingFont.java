package dev.aside.cli;

/** A script of the demo's messages that no font of this machine has. */
public enum MissingFont {
    CJK, ARABIC
}
