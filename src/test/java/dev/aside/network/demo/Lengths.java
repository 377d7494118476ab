package dev.aside.network.demo;

import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.port.LengthRule;

/// Plain rules that count characters, and people to write to.
final class Lengths {
    static final LengthRule POSTS = new Plain(500);
    static final LengthRule MESSAGES = new Plain(480);

    private Lengths() {}

    private record Plain(int limit) implements LengthRule {
        @Override
        public int left(String text) {
            return limit - text.length();
        }
    }

    static Person person(DemoNetwork demo, Network network, String handle) {
        return new Person(1, network, demo.personCalled(network, handle).orElseThrow(), handle, "", "", null, null,
                null);
    }
}
