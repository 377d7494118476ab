package dev.aside.network.demo;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Network;
import dev.aside.network.demo.World.Exchange;
import dev.aside.network.demo.World.Line;
import dev.aside.network.demo.World.Someone;
import dev.aside.network.demo.Written.ConversationJson;
import dev.aside.network.demo.Written.LetterJson;
import dev.aside.network.demo.Written.SceneJson;
import dev.aside.network.demo.Written.TemplateJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes the conversations: those written by hand, and those that the crowd has with the workshop.
final class Exchanges {
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d) ([<>~]) (.*?)(?: !\\[([^\\]]*)\\]\\(([^)]+)\\))?", Pattern.DOTALL);
    private static final Instant LONG_AGO = World.at("2022-01-10 08:00");
    private static final Duration AFTER_THE_FOLLOW = Duration.ofSeconds(40);

    private final Map<String, Someone> people;
    private final Recruiter recruiter;
    private final Map<String, Exchange> byPerson = new LinkedHashMap<>();
    private int recruited;

    /// Brings a new follower out of the crowd.
    interface Recruiter {
        Someone follower(@Nullable String language, @Nullable Network network, Instant followedAt);
    }

    Exchanges(Map<String, Someone> people, Recruiter recruiter) {
        this.people = people;
        this.recruiter = recruiter;
    }

    List<Exchange> all() {
        Written.conversations().forEach(this::written);
        Written.InboxJson inbox = Written.inbox();
        inbox.automatic().forEach(letter -> stranger(letter, Exchange.Kind.AUTOMATIC));
        inbox.requests().forEach(letter -> stranger(letter, Exchange.Kind.REQUEST));
        inbox.archived().forEach(scene -> scene(scene, Exchange.Kind.ARCHIVED));
        inbox.questions().forEach(scene -> scene(scene, Exchange.Kind.ORDINARY));
        Map<String, List<Someone>> readers = new HashMap<>();
        for (TemplateJson template : Written.templates()) {
            sendToMany(template, readers);
        }
        return List.copyOf(byPerson.values());
    }

    private void written(ConversationJson json) {
        Someone with = people.get(json.with());
        if (with == null) {
            throw new IllegalStateException("nobody is called " + json.with());
        }
        List<Line> lines = json.lines().stream().map(Exchanges::line).toList();
        boolean automatic = lines.stream().allMatch(Line::automatic);
        Exchange.Kind kind = json.request()
                ? Exchange.Kind.REQUEST
                : automatic ? Exchange.Kind.AUTOMATIC : Exchange.Kind.ORDINARY;
        put(new Exchange(with, kind, json.unread() || json.request(), lines));
    }

    private static Line line(String text) {
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a line: " + text);
        }
        List<Attachment> attachments = matcher.group(5) == null
                ? List.of()
                : List.of(Pictures.attachment(matcher.group(5), matcher.group(4)));
        String sign = matcher.group(2);
        return new Line(World.at(matcher.group(1)), ">".equals(sign), "~".equals(sign), matcher.group(3), attachments);
    }

    private void stranger(LetterJson letter, Exchange.Kind kind) {
        boolean automatic = kind == Exchange.Kind.AUTOMATIC;
        String language = letter.language() == null ? "en" : letter.language();
        Someone stranger = new Someone(letter.network(), RemoteIds.person(letter.network(), letter.handle()),
                letter.handle(), letter.name(), letter.name(), language, null, "", null, null, automatic, automatic,
                List.of());
        Line line = new Line(World.at(letter.at()), false, automatic, letter.text(), List.of());
        put(new Exchange(stranger, kind, !automatic, List.of(line)));
    }

    private void scene(SceneJson scene, Exchange.Kind kind) {
        Someone follower = recruiter.follower(scene.language(), scene.network(), followedLongAgo());
        Instant at = World.at(scene.at());
        List<Line> lines = new ArrayList<>();
        if (scene.text() != null) {
            lines.add(new Line(at, false, false, scene.text(), List.of()));
        }
        if (scene.asks() != null && scene.answer() != null) {
            lines.add(new Line(at, false, false, scene.asks(), List.of()));
            Duration thinking = Duration.ofMinutes(20 + recruited * 17L % 190);
            lines.add(new Line(at.plus(thinking), true, false, scene.answer(), List.of()));
        }
        put(new Exchange(follower, kind, false, lines));
    }

    private void sendToMany(TemplateJson template, Map<String, List<Someone>> readers) {
        Duration step = Duration.ofHours(template.everyHours()).plusMinutes(template.everyMinutes());
        List<Someone> earlier = readers.getOrDefault(template.again() == null ? "" : template.again(), List.of());
        int turn = 0;
        for (Instant at = World.at(template.from()); at.isBefore(World.at(template.until())); at = at.plus(step)) {
            Someone reader = template.again() != null
                    ? earlier.get(turn)
                    : recruiter.follower(template.language(), null,
                            template.afterFollow() ? at.minus(AFTER_THE_FOLLOW) : followedLongAgo());
            readers.computeIfAbsent(template.name(), _ -> new ArrayList<>()).add(reader);
            String text = template.text().replace("{name}", reader.callName())
                    .replace("{number}", Integer.toString(10 + turn * 5 % 60));
            add(reader, new Line(at, true, false, text, List.of()));
            turn++;
        }
    }

    private Instant followedLongAgo() {
        recruited++;
        return LONG_AGO.plus(Duration.ofMinutes(recruited * 11_003L % 1_400_000));
    }

    private void add(Someone with, Line line) {
        Exchange before = byPerson.get(with.remoteId());
        List<Line> lines = new ArrayList<>(before == null ? List.of() : before.lines());
        lines.add(line);
        put(new Exchange(with, Exchange.Kind.ORDINARY, false, lines));
    }

    private void put(Exchange exchange) {
        byPerson.put(exchange.with().remoteId(), exchange);
    }
}
