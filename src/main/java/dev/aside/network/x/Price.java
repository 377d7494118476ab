package dev.aside.network.x;

/// What X charges the owner of a client id for each call or each thing read, as published with the change to payment
/// by use in February 2026. Reading the same thing again on one day (UTC) costs nothing more; who signs in as the owner
/// of the client id pays less for reading.
public enum Price {
    POST(15), POST_WITH_LINK(200), MESSAGE(15), DELETION(10), MESSAGE_READ(10), FOLLOWER_READ(10), POST_READ(
            5), PERSON_READ(10);

    private final int thousandths;

    Price(int thousandths) {
        this.thousandths = thousandths;
    }

    /// Thousandths of a US dollar for one.
    public int thousandths() {
        return thousandths;
    }
}
