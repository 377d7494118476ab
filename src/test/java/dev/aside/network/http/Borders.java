package dev.aside.network.http;

import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives the last row of a page again as the first of the next, in the lists of all networks, as servers do that count
/// rows while others are added. Safe for use by any thread.
final class Borders {
    private static final Pattern ASKED = Pattern.compile("[?&](?:cursor|pagination_token|max_id)=([^&]*)");
    private static final Pattern LINKED = Pattern.compile("[?&]max_id=([^&>]*)[^>]*>; rel=\"next\"");
    private static final List<String> LISTS = List.of("data", "followers", "notifications", "feed", "convos",
            "messages", "logs");

    private final Map<String, Object> last = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile boolean repeats;

    void repeat(boolean on) {
        last.clear();
        repeated.set(0);
        repeats = on;
    }

    /// How often a row was given again.
    int repeated() {
        return repeated.get();
    }

    Reply answer(Request request, Reply well) {
        if (!repeats || well.status() != 200 || !request.method().equals("GET")) {
            return well;
        }
        try {
            Json page = Json.parse(well.body());
            String list = LISTS.stream().filter(name -> page.at(name).isList()).findFirst().orElse(null);
            Json rows = list == null ? page : page.at(list);
            return rows.isList() ? answer(request, well, page, list, rows.list()) : well;
        } catch (NetworkException e) {
            return well;
        }
    }

    private Reply answer(Request request, Reply well, Json page, @Nullable String list, List<Json> rows) {
        next(well, page).filter(_ -> !rows.isEmpty())
                .forEach(next -> last.put(request.path() + " " + next, rows.getLast().tree()));
        Matcher asked = ASKED.matcher(request.target());
        Object border = asked.find() ? last.get(request.path() + " " + decoded(asked.group(1))) : null;
        if (border == null) {
            return well;
        }
        repeated.incrementAndGet();
        List<Object> more = new ArrayList<>(List.of(border));
        rows.forEach(row -> more.add(row.tree()));
        if (list == null) {
            return well.body(Json.from(more).write());
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        page.fields().forEach(field -> whole.put(field.getKey(), field.getValue().tree()));
        whole.put(list, more);
        return well.body(Json.from(whole).write());
    }

    private static Stream<String> next(Reply well, Json page) {
        if (page.isList()) {
            return LINKED.matcher(well.headers().getOrDefault("Link", "")).results()
                    .map(link -> decoded(link.group(1)));
        }
        return Stream.of(page.at("cursor"), page.at("meta", "next_token"), page.at("meta", "next"))
                .flatMap(token -> token.text().stream());
    }

    private static String decoded(String piece) {
        return URLDecoder.decode(piece, StandardCharsets.UTF_8);
    }
}
