package dev.aside.ui.person;

import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.NetworkMark;

/// How people are called on screen.
public final class PersonWords {
    private PersonWords() {}

    public static NetworkMark.Kind mark(Network network) {
        return switch (network) {
            case MASTODON -> NetworkMark.Kind.MASTODON;
            case BLUESKY -> NetworkMark.Kind.BLUESKY;
            case X -> NetworkMark.Kind.X;
        };
    }

    /** What a `select` in a text chooses by: the pronouns somebody stated, else none. */
    public static String pronouns(Person person) {
        return person.pronouns() == null ? "NONE" : person.pronouns().name();
    }

    /** The second line under a name: the handle; where even the name is a number, that no more is known. */
    public static String below(Person person) {
        return person.handle() == null && person.displayName().equals(person.remoteId())
                ? Texts.of("personal.numberOnly")
                : handle(person);
    }

    /** The handle; the identity itself while it is unknown. */
    public static String handle(Person person) {
        return person.handle() == null ? person.remoteId() : person.handle();
    }
}
