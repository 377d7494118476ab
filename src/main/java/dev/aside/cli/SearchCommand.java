package dev.aside.cli;

import dev.aside.core.model.Person;
import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/** {@code aside search TEXT}: messages that have it, as lines to read or as JSON. Without a hit all went well too. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
    private final Commands.Search search;

    @Parameters(arity = "1..*", paramLabel = "TEXT", descriptionKey = "search.text")
    private List<String> text = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", converter = Count.class, //
            descriptionKey = "search.limit")
    private int limit;

    @Option(names = "--best", descriptionKey = "search.best")
    private boolean best;

    @Option(names = "--json", descriptionKey = "search.json")
    private boolean json;

    @Option(names = "--profile", paramLabel = "DIR", descriptionKey = "search.profile")
    private @Nullable Path profile;

    @Option(names = "--demo", descriptionKey = "search.demo")
    private boolean demo;

    @Spec
    private @Nullable CommandSpec spec;

    SearchCommand(Commands.Search search) {
        this.search = search;
    }

    @Override
    public Integer call() throws RefusedException {
        List<SearchHit> hits = search.find(new LaunchOptions(Optional.ofNullable(profile), demo),
                String.join(" ", text), limit, best ? SearchOrder.BEST : SearchOrder.NEWEST);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            String array = JsonMapper.shared().writeValueAsString(hits.stream().map(SearchCommand::fields).toList());
            out.println(Printable.inJson(array));
        } else {
            hits.forEach(hit -> out.println(line(hit)));
        }
        out.flush();
        if (hits.isEmpty() && !json) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(Wording.sentence("search.nothing", Map.of()));
            err.flush();
        }
        return ExitStatus.OK.code();
    }

    private static Map<String, @Nullable Object> fields(SearchHit hit) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", hit.remoteId());
        fields.put("with", with(hit));
        fields.put("at", hit.at().toString());
        fields.put("direction", hit.mine() ? "out" : "in");
        fields.put("text", hit.text());
        return fields;
    }

    private static String line(SearchHit hit) {
        Instant second = Instant.ofEpochSecond(hit.at().getEpochSecond());
        return Wording.sentence(hit.mine() ? "search.out" : "search.in",
                Map.of("at", second.toString(), "with", Printable.line(with(hit)), "text",
                        Printable.line(hit.text())));
    }

    private static String with(SearchHit hit) {
        Person person = hit.person();
        return hit.group() != null ? hit.group() : person.handle() != null ? person.handle() : person.remoteId();
    }

    /** A number of things, of which there has to be one. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int count = Integer.parseInt(value);
                if (count > 0) {
                    return count;
                }
            } catch (NumberFormatException _) {
                // Said below, as of a number that is too small.
            }
            throw new TypeConversionException(value);
        }
    }
}
