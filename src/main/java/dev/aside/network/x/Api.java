package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import dev.aside.network.http.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One account's calls to X. Safe for use by any thread.
final class Api {
    private static final Refusals REFUSALS = new Refusals();

    private final Site site;
    private final String me;
    private final Spending spending;
    private final boolean development;
    /// By call: which spelling its server took last, and of which calls that is certain.
    private final Map<String, Spelling> spellings = new ConcurrentHashMap<>();
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    /// @param me id of the account
    /// @param development whether this is not X itself, but a server that somebody runs to try things
    Api(Site site, String me, Spending spending, boolean development) {
        this.site = site;
        this.me = me;
        this.spending = spending;
        this.development = development;
    }

    boolean isDevelopment() {
        return development;
    }

    String me() {
        return me;
    }

    Spending spending() {
        return spending;
    }

    /// A success that brought something.
    ///
    /// @param json what it brought
    record Brought(Json json, Answer answer) {
        Instant receivedAt() {
            return answer.receivedAt();
        }

        /// A time of the server's clock by this machine's.
        Instant here(Instant there) {
            return answer.here(there);
        }

        List<Json> rows() throws NetworkException {
            return Api.rows(json);
        }
    }

    /// Makes a call that needs no names of posts' fields.
    ///
    /// @throws NetworkException also for a success that brings nothing but errors
    Brought ask(Call call) throws NetworkException {
        Answer answer = site.send(signed(call));
        return checked(new Brought(answer.json(), answer));
    }

    /// Makes a call whose answer may be empty: that it came is all there is to know.
    void tell(Call call) throws NetworkException {
        site.send(signed(call));
    }

    /// X's own server for development takes every token for a program's, which may not do what people may, unless it is
    /// told that a person stands behind it.
    private Call signed(Call call) {
        return development ? call.header("X-Auth-Method", "OAuth2User") : call;
    }

    /// Makes a call in the names that the server takes; which those are is found out once for each call.
    Brought read(Function<Spelling, Call> question) throws NetworkException {
        return checked(readWithErrors(question));
    }

    /// The same, for a page of a list.
    ///
    /// @param token where the list goes on; null at its top
    /// @return empty when the server does not take the token any more
    Optional<Brought> page(@Nullable String token, Function<Spelling, Call> question) throws NetworkException {
        Answer answer = answer(question);
        return isLost(token, answer) ? Optional.empty() : Optional.of(checked(brought(question, answer)));
    }

    /// The same, for a call that needs no names of posts' fields.
    Optional<Brought> page(@Nullable String token, Call call) throws NetworkException {
        Answer answer = site.exchange(signed(call));
        return isLost(token, answer) ? Optional.empty() : Optional.of(checked(success(answer)));
    }

    /// A token is good for a while only. What else may be wrong with a question is wrong with it at the top, too.
    private static boolean isLost(@Nullable String token, Answer answer) {
        return token != null && answer.status() == 400 && answer.refusal().isObject();
    }

    /// The same as [#read], for answers that may consist of nothing but errors about single entries.
    Brought readWithErrors(Function<Spelling, Call> question) throws NetworkException {
        return brought(question, answer(question));
    }

    private Answer answer(Function<Spelling, Call> question) throws NetworkException {
        String name = question.apply(Spelling.POST).toString();
        Spelling usual = spellings.getOrDefault(name, Spelling.POST);
        Answer answer = site.exchange(signed(question.apply(usual)));
        if (!settled.contains(name) && isDoubtful(answer)) {
            answer = spelled(question, usual, answer);
        }
        return answer;
    }

    private Brought brought(Function<Spelling, Call> question, Answer answer) throws NetworkException {
        Brought brought = success(answer);
        if (!brought.json().list("data").isEmpty()) {
            settled.add(question.apply(Spelling.POST).toString());
        }
        return brought;
    }

    private static Brought success(Answer answer) throws NetworkException {
        if (!answer.isSuccess()) {
            throw new NetworkException(REFUSALS.failure(answer));
        }
        return new Brought(answer.json(), answer);
    }

    /// Tries the other spellings until one is taken; else the first answer stands.
    private Answer spelled(Function<Spelling, Call> question, Spelling tried, Answer first) throws NetworkException {
        Answer best = first;
        for (Spelling other : tried.others()) {
            Call call = question.apply(other);
            Answer next = site.exchange(signed(call));
            if (next.isSuccess() && isDoubtful(best)) {
                spellings.put(call.toString(), other);
                best = next;
            }
            if (!isDoubtful(best)) {
                break;
            }
        }
        return best;
    }

    private static boolean isDoubtful(Answer answer) throws NetworkException {
        return answer.status() == 400 || (answer.isSuccess() && lacksTimes(answer.json()));
    }

    /// A server may also pass over names that it does not know.
    private static boolean lacksTimes(Json json) {
        List<Json> rows = json.list("data");
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.at("created_at").isMissing());
    }

    private static Brought checked(Brought brought) throws NetworkException {
        if (brought.json().at("data").isMissing() && !brought.json().list("errors").isEmpty()) {
            throw new NetworkException(Refusals.inSuccess(brought.json()));
        }
        return brought;
    }

    /// The entries of a page, which has no list at all when there are none.
    private static List<Json> rows(Json answer) throws NetworkException {
        return answer.at("data").isMissing() && answer.at("meta").isObject() ? List.of() : answer.requireList("data");
    }

    static NetworkException unreadable() {
        return new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
    }
}
