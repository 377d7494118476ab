package dev.aside.core.model;

/// An own account: one of the identities this program's owner writes as. Its name, handle and picture are those of its
/// person.
///
/// @param id local id
/// @param person the identity itself, which is a person like any other
/// @param demo whether it lives on the built-in demo network
/// @param signedIn whether it can write; a signed-out account stays readable
public record Account(long id, Network network, Person person, boolean demo, boolean signedIn) {}
