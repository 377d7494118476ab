package dev.aside.network.mastodon;

import dev.aside.core.model.Person;
import dev.aside.core.model.Pronouns;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads profiles as one server hands them out: names of its own accounts lack the server, and ids are its own.
///
/// @param domain what the names of the server's own accounts end with
record Profiles(String domain) {
    private static final Pattern PRONOUNS = Pattern.compile("pronoun|pronom|pronúncia", Pattern.CASE_INSENSITIVE);

    /// @throws NetworkException UNREADABLE without an id or a name
    Upsert.PersonSeen person(Json account) throws NetworkException {
        String name = account.text("display_name");
        return new Upsert.PersonSeen(remoteId(account), account.requireId("id"), "@" + address(account),
                name == null || name.isBlank() ? null : name.strip(), HtmlText.of(account.text("note", "")),
                pronouns(account), null, picture(account));
    }

    /// What identifies them for ever: their address as an actor; servers that do not tell it give the name.
    String remoteId(Json account) throws NetworkException {
        String uri = account.text("uri", account.at("pleroma").text("ap_id", ""));
        return uri.isBlank() ? address(account) : uri;
    }

    /// `user@host`.
    String address(Json account) throws NetworkException {
        String acct = account.text("acct", account.text("username", ""));
        if (acct.isBlank()) {
            throw Api.unreadable();
        }
        return acct.contains("@") ? acct : acct + "@" + domain;
    }

    /// See [#calledHere(String)].
    String calledHere(Person person) {
        return calledHere(person.handle() == null ? person.remoteId() : person.handle());
    }

    /// What the server itself calls somebody: its own accounts by their names alone. A server whose name has a port,
    /// such as one on this machine, may not know its own name in a text.
    ///
    /// @param handle with or without a leading `@`
    String calledHere(String handle) {
        String address = handle.startsWith("@") ? handle.substring(1) : handle;
        int end = address.length() - domain.length() - 1;
        boolean ours = end > 0 && address.charAt(end) == '@' && address.regionMatches(true, end + 1, domain, 0,
                domain.length());
        return ours ? address.substring(0, end) : address;
    }

    /// A text with the server's own people called as it knows them, where it has a port in its name.
    String calledHereIn(String text) {
        return domain.indexOf(':') < 0
                ? text
                : text.replaceAll("(?i)(?<![\\w.@/])(@[\\w.-]+)@" + Pattern.quote(domain) + "(?![\\w:])", "$1");
    }

    private static @Nullable String picture(Json account) {
        String picture = account.text("avatar_static", account.text("avatar", ""));
        try {
            return URI.create(picture).getHost() == null ? null : picture;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Pronouns pronouns(Json account) {
        for (Json field : account.list("fields")) {
            if (PRONOUNS.matcher(field.text("name", "")).find()) {
                String said = HtmlText.of(field.text("value", "")).toLowerCase(Locale.ROOT);
                return switch (said.replaceAll("[^\\p{L}].*", "")) {
                    case "she", "her" -> Pronouns.SHE;
                    case "he", "him" -> Pronouns.HE;
                    case "they", "them" -> Pronouns.THEY;
                    default -> null;
                };
            }
        }
        return null;
    }
}
