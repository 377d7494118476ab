package dev.aside.ui.settings;

import dev.aside.core.Changes;
import dev.aside.core.model.AcceptedText;
import dev.aside.core.model.Person;
import dev.aside.core.model.Settings;
import dev.aside.core.port.HistoryStore;
import dev.aside.core.port.PeopleStore;
import dev.aside.core.port.SettingsStore;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Latest;
import dev.aside.ui.fx.Texts;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings, kept at once when they change, and the two lists of what one is not warned about. FX thread only.
public final class SettingsViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsViewModel.class);

    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.DEFAULT);
    private final ObservableList<AcceptedText> texts = FXCollections.observableArrayList();
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    /// Held, because a view that nobody holds stops listening to its list.
    private final ObservableList<AcceptedText> textsView = FXCollections.unmodifiableObservableList(texts);
    private final ObservableList<Person> peopleView = FXCollections.unmodifiableObservableList(people);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final SettingsStore store;
    private final HistoryStore history;
    private final PeopleStore peopleStore;
    private final Background background;
    private final Latest readingSettings;
    private final Latest readingTexts;
    private final Latest readingPeople;
    private final Changes.Subscription subscription;
    private int keeping;

    public SettingsViewModel(SettingsStore store, HistoryStore history, PeopleStore peopleStore, Background background,
            Changes changes) {
        this.store = store;
        this.history = history;
        this.peopleStore = peopleStore;
        this.background = background;
        readingTexts = new Latest(background);
        readingPeople = new Latest(background);
        subscription = changes.subscribe(changed -> background.onScreen(() -> refresh(changed)));
        readingSettings = new Latest(background);
        readSettings();
        read();
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Texts one is not warned about, newest first.
    public ObservableList<AcceptedText> texts() {
        return textsView;
    }

    /// People one is not warned about.
    public ObservableList<Person> people() {
        return peopleView;
    }

    /// A sentence about what could not be read or kept; empty while all is well.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Takes effect and is kept.
    public void change(Settings changed) {
        if (changed.equals(settings.get())) {
            return;
        }
        settings.set(changed);
        keeping++;
        background.run(() -> {
            store.save(changed);
            return changed;
        }, kept -> {
            keeping--;
            failure.set("");
        }, problem -> {
            keeping--;
            fail(problem);
        });
    }

    /// Warns about this text again from now on.
    public void takeBack(AcceptedText text) {
        keep(() -> {
            history.takeBackAccepted(text.id());
            return text;
        });
    }

    /// Warns for this person again from now on.
    public void takeBack(Person person) {
        keep(() -> {
            peopleStore.setDontWarn(person.id(), false);
            return person;
        });
    }

    private void keep(Callable<?> work) {
        background.run(work, done -> failure.set(""), this::fail);
    }

    private void refresh(List<Changes.Change> changed) {
        if (changed.stream()
                .anyMatch(c -> c.kind() == Changes.Kind.SETTINGS || c.kind() == Changes.Kind.NOTES)) {
            read();
            readSettings();
        }
    }

    /// What was changed elsewhere; while something of this page is on its way to the store, that is newer.
    private void readSettings() {
        readingSettings.run(store::settings, found -> {
            if (keeping == 0) {
                settings.set(found);
            }
        }, this::fail);
    }

    private void read() {
        readingTexts.run(history::accepted, texts::setAll, this::fail);
        readingPeople.run(peopleStore::notWarned, people::setAll, this::fail);
    }

    private void fail(Exception reason) {
        LOG.warn("Settings could not be read or kept", reason);
        failure.set(Texts.of("settings.failed"));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
