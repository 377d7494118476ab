package dev.aside.ui.person;

import dev.aside.core.Changes;
import dev.aside.core.HeardLately;
import dev.aside.core.model.Person;
import dev.aside.core.port.PeopleStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.InOrder;
import dev.aside.ui.fx.Latest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is known about the person being written to, and what the owner keeps about them. FX thread only.
public final class PersonViewModel {
    static final Duration KEEP_AFTER = Duration.ofMillis(500);
    private static final int POSTS = 2;

    private final Desk desk;
    private final PeopleStore people;
    private final HeardLately heard;
    private final Latest latest;
    private final InOrder inOrder;
    private final ReadOnlyObjectWrapper<@Nullable PersonFacts> facts = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper noteKept = new ReadOnlyBooleanWrapper(false);
    private Delays.Handle pause = Delays.Handle.NONE;
    private boolean dirty;
    private boolean loading;
    private @Nullable About about;
    private Consumer<Quote> onMention = quote -> {};

    /// @param heard finds what could be mentioned
    public PersonViewModel(Desk desk, PeopleStore people, HeardLately heard) {
        this.desk = desk;
        this.people = people;
        this.heard = heard;
        this.latest = new Latest(desk.background());
        this.inOrder = new InOrder(desk.background());
        note.subscribe((before, now) -> noted());
        desk.onChange(this::changed);
    }

    /** Who takes a quote that was chosen: the composer. */
    public void setOnMention(Consumer<Quote> listener) {
        onMention = listener;
    }

    /** Null while nobody is shown or nothing was read yet. */
    public ReadOnlyObjectProperty<@Nullable PersonFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The private note, as it stands in its field. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Whether the note as it stands was just kept. */
    public ReadOnlyBooleanProperty noteKeptProperty() {
        return noteKept.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Shows somebody as an own account knows them; a note being written is kept first. */
    public void show(long accountId, Person person) {
        show(new About(accountId, person));
    }

    /** Shows nobody; a note being written is kept first. */
    public void showNobody() {
        show(null);
    }

    private void show(@Nullable About next) {
        flush();
        boolean same = next != null && about != null && about.isSame(next);
        about = next;
        if (!same) {
            facts.set(null);
            setNote("");
        }
        read();
    }

    private void read() {
        About shown = about;
        if (shown == null) {
            latest.drop();
            return;
        }
        latest.run(() -> factsOf(shown), found -> {
            failure.set(null);
            facts.set(found);
            if (!dirty && !found.notes().note().equals(note.get())) {
                setNote(found.notes().note());
            }
        }, failure::set);
    }

    private PersonFacts factsOf(About shown) throws StoreException {
        long account = shown.accountId();
        long person = shown.person().id();
        return new PersonFacts(account, people.person(person).orElse(shown.person()), people.notes(person),
                people.relation(account, person), people.latestPosts(person, POSTS), people.together(account, person),
                heard.things(account, person).stream().map(Quote::of).toList(), people.tags());
    }

    private void changed(List<Changes.Change> news) {
        About shown = about;
        if (shown != null && news.stream().anyMatch(change -> concerns(change, shown.person().id()))) {
            read();
        }
    }

    private static boolean concerns(Changes.Change change, long person) {
        return switch (change.kind()) {
            case PEOPLE, NOTES, RELATIONS -> change.touches(person);
            case MESSAGES, FOLLOWS, MENTIONS, BROADCASTS, SYNC -> true;
            default -> false;
        };
    }

    private void setNote(String text) {
        loading = true;
        note.set(text);
        loading = false;
        dirty = false;
        noteKept.set(false);
    }

    private void noted() {
        if (loading) {
            return;
        }
        dirty = true;
        noteKept.set(false);
        pause.stop();
        pause = desk.delays().after(KEEP_AFTER, this::flush);
    }

    /** Keeps the note now, if it changed. */
    public void flush() {
        pause.stop();
        About shown = about;
        if (shown == null || !dirty) {
            return;
        }
        String written = note.get();
        dirty = false;
        inOrder.run(() -> {
            people.saveNote(shown.person().id(), written);
            return true;
        }, done -> noteKept.set(!dirty), problem -> {
            dirty = true;
            failure.set(problem);
        });
    }

    /** Adds a tag; blank ones and those they have are left alone. */
    public void addTag(String tag) {
        String clean = tag.strip();
        PersonFacts known = facts.get();
        if (known != null && !clean.isEmpty() && known.notes().tags().stream().noneMatch(clean::equalsIgnoreCase)) {
            write(id -> people.addTag(id, clean));
        }
    }

    public void removeTag(String tag) {
        write(id -> people.removeTag(id, tag));
    }

    /** Tags in use that begin so and are not theirs yet. */
    public List<String> suggestedTags(String typed) {
        PersonFacts known = facts.get();
        String start = typed.strip().toLowerCase(java.util.Locale.ROOT);
        return known == null
                ? List.of()
                : known.allTags().stream().filter(tag -> !known.notes().tags().contains(tag))
                        .filter(tag -> tag.toLowerCase(java.util.Locale.ROOT).startsWith(start)).limit(6).toList();
    }

    public void setDontWarn(boolean dontWarn) {
        write(id -> people.setDontWarn(id, dontWarn));
    }

    /** They asked to get no more messages, or that no longer holds. */
    public void setOptedOut(boolean optedOut) {
        write(id -> people.setOptedOut(id, optedOut ? desk.now() : null));
    }

    /** Takes a quote into the message. */
    public void mention(Quote quote) {
        onMention.accept(quote);
    }

    private void write(Write change) {
        About shown = about;
        if (shown != null) {
            Callable<Boolean> work = () -> {
                change.to(shown.person().id());
                return true;
            };
            inOrder.run(work, done -> read(), failure::set);
        }
    }

    @FunctionalInterface
    private interface Write {
        void to(long personId) throws StoreException;
    }

    private record About(long accountId, Person person) {
        boolean isSame(About other) {
            return accountId == other.accountId && person.id() == other.person.id();
        }
    }
}
