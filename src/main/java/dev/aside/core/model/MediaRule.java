package dev.aside.core.model;

/// What a network takes of one type of file.
///
/// @param type such as `image/png`
/// @param mostBytes how large one can be; a connector may still make a large picture smaller
/// @param alone whether a post that carries one can carry nothing else
public record MediaRule(String type, long mostBytes, boolean alone) {}
