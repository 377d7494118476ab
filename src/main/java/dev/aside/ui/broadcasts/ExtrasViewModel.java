package dev.aside.ui.broadcasts;

import dev.aside.core.Attaching;
import dev.aside.core.Connectors;
import dev.aside.core.MediaFit;
import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Network;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.ui.fx.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What a broadcast has besides its text: who sees it, the warning it stands behind, its files; and what of that the
/// chosen networks can't do. FX thread only.
public final class ExtrasViewModel {
    private final TargetsViewModel targets;
    private final Connectors connectors;
    private final MediaViewModel media;
    private final ObjectProperty<Visibility> visibility = new SimpleObjectProperty<>(Visibility.PUBLIC);
    private final BooleanProperty warned = new SimpleBooleanProperty(false);
    private final StringProperty warning = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Limit>> limits = new ReadOnlyObjectWrapper<>(List.of());
    private Runnable onChange = () -> {};
    private Runnable onMeasured = () -> {};

    ExtrasViewModel(Desk desk, TargetsViewModel targets, Connectors connectors, Attaching attaching) {
        this.targets = targets;
        this.connectors = connectors;
        media = new MediaViewModel(desk, attaching);
        visibility.subscribe((before, now) -> onChange.run());
        warned.subscribe((before, now) -> onChange.run());
        warning.subscribe((before, now) -> onChange.run());
        media.setListeners(() -> onChange.run(), () -> onMeasured.run());
    }

    /**
     * @param changed told of every change, also of those that a draft brings
     * @param measured told when it is known how large a draft's files are
     */
    void setListeners(Runnable changed, Runnable measured) {
        onChange = changed;
        onMeasured = measured;
    }

    public MediaViewModel media() {
        return media;
    }

    /** Who sees it, where a network has a choice. */
    public ObjectProperty<Visibility> visibilityProperty() {
        return visibility;
    }

    /** Whether it stands behind a warning. */
    public BooleanProperty warnedProperty() {
        return warned;
    }

    /** The words of the warning. */
    public StringProperty warningProperty() {
        return warning;
    }

    /** What the chosen networks can't do, in their order, each once. */
    public ReadOnlyObjectProperty<List<Limit>> limitsProperty() {
        return limits.getReadOnlyProperty();
    }

    /** Whether one of the chosen networks lets the owner say who sees a post. */
    public boolean haveVisibility() {
        return anyChosen(PostRules::hasVisibility);
    }

    /** Whether one of the chosen networks can hide a post behind a warning. */
    public boolean haveWarning() {
        return anyChosen(PostRules::contentWarning);
    }

    private boolean anyChosen(Predicate<PostRules> what) {
        return targets.chosen().stream().anyMatch(account -> what.test(rules(account)));
    }

    private PostRules rules(Account account) {
        return connectors.of(account.id()).flatMap(Connector::broadcasts).map(BroadcastFeed::rules)
                .orElse(PostRules.TEXT);
    }

    /** Whether every chosen network takes it so. */
    boolean fits() {
        return limits.get().stream().noneMatch(Limit.Files.class::isInstance);
    }

    /** The warning as it goes out; null for none. */
    @Nullable
    String sentWarning() {
        return warned.get() && !warning.get().isBlank() ? warning.get().strip() : null;
    }

    void begin(BroadcastDraft draft) {
        visibility.set(draft.visibility());
        warned.set(draft.warning() != null);
        warning.set(Objects.requireNonNullElse(draft.warning(), ""));
        media.begin(draft.media());
    }

    /** Looks again at what the chosen networks can't do. */
    void check() {
        List<Limit> found = new ArrayList<>();
        for (Account account : targets.chosen()) {
            PostRules rules = rules(account);
            Network network = account.network();
            MediaFit.problems(rules, media.files())
                    .forEach(problem -> found.add(new Limit.Files(network, problem)));
            if (visibility.get() != Visibility.PUBLIC && haveVisibility() && !rules.hasVisibility()) {
                found.add(new Limit.Open(network));
            }
            if (sentWarning() != null && !rules.contentWarning()) {
                found.add(new Limit.Unwarned(network));
            }
        }
        limits.set(found.stream().distinct().toList());
    }
}
