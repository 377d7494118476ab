package dev.aside.core.model;

/// How the owner's own messages fared. *Templated* is a sent message whose masked text went to two or more people and
/// was not an answer to a question; *personal* is every other one. Answered as in [Together#answered()].
public record ReplyRates(int templated, int templatedAnswered, int personal, int personalAnswered) {
    public static final ReplyRates NONE = new ReplyRates(0, 0, 0, 0);
}
