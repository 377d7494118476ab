package dev.aside.app.tour;

/// A state that the tour wanted to show did not come.
public final class UnreachedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String picture;
    private final String missing;

    UnreachedException(String picture, String missing) {
        super(picture + ": " + missing);
        this.picture = picture;
        this.missing = missing;
    }

    /// The picture that could not be taken, as its file is called.
    public String picture() {
        return picture;
    }

    /// What was waited for in vain.
    public String missing() {
        return missing;
    }
}
