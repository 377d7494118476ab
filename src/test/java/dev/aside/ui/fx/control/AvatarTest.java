package dev.aside.ui.fx.control;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AvatarTest {
    @Test
    void initialsAreTheFirstAndLastNames() {
        assertThat(Avatar.initials("Paul Tremain")).isEqualTo("PT");
        assertThat(Avatar.initials("Ana Maria de la Cruz")).isEqualTo("AC");
        assertThat(Avatar.initials("Олена Коваль")).isEqualTo("ОК");
        assertThat(Avatar.initials("Mara Lindqvist 🧵")).isEqualTo("ML");
        assertThat(Avatar.initials("@kettlelane")).isEqualTo("K");
        assertThat(Avatar.initials("élodie")).isEqualTo("É");
    }

    @Test
    void oneCharacterStandsForNamesThatAreNotAbbreviated() {
        assertThat(Avatar.initials("林薇")).isEqualTo("林");
        assertThat(Avatar.initials("🚲 Riders")).isEqualTo("🚲");
        assertThat(Avatar.initials(" ")).isEmpty();
    }

    @Test
    void theTintStaysWithThePerson() {
        assertThat(Avatar.tint("did:plc:abc")).isEqualTo(Avatar.tint("did:plc:abc")).isBetween(1, 5);
    }
}
