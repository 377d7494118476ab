package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import dev.aside.network.http.Site;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// One account's calls to X. Safe for use by any thread.
final class Api {
    private static final Refusals REFUSALS = new Refusals();

    private final Site site;
    private final String me;
    private final Spending spending;
    private volatile Spelling spelling = Spelling.POST;
    private volatile boolean settled;

    /// @param me id of the account
    Api(Site site, String me, Spending spending) {
        this.site = site;
        this.me = me;
        this.spending = spending;
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
        Answer answer = site.send(call);
        return checked(new Brought(answer.json(), answer));
    }

    /// Makes a call whose answer may be empty: that it came is all there is to know.
    void tell(Call call) throws NetworkException {
        site.send(call);
    }

    /// Makes a call in the names that the server takes; which those are is found out once.
    Brought read(Function<Spelling, Call> question) throws NetworkException {
        return checked(readWithErrors(question));
    }

    /// The same, for answers that may consist of nothing but errors about single entries.
    Brought readWithErrors(Function<Spelling, Call> question) throws NetworkException {
        Spelling first = spelling;
        Answer answer = site.exchange(question.apply(first));
        if (!settled && (answer.status() == 400 || (answer.isSuccess() && lacksTimes(answer.json())))) {
            Answer second = site.exchange(question.apply(first.other()));
            if (second.isSuccess()) {
                spelling = first.other();
                answer = second;
            }
        }
        if (!answer.isSuccess()) {
            throw new NetworkException(REFUSALS.failure(answer));
        }
        Brought brought = new Brought(answer.json(), answer);
        settled = settled || !brought.json().list("data").isEmpty();
        return brought;
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
