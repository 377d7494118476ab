package dev.aside.ui.broadcasts;

import dev.aside.core.Attaching;
import dev.aside.core.MediaFit.Sized;
import dev.aside.core.model.Media;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.InOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files that go out with a broadcast, each once, with what is said of them to people who can't see them. FX thread
/// only.
public final class MediaViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MediaViewModel.class);

    private final Attaching attaching;
    private final InOrder inOrder;
    private final ObservableList<Sized> files = FXCollections.observableArrayList();
    private final ObservableList<Sized> view = FXCollections.unmodifiableObservableList(files);
    private final ReadOnlyObjectWrapper<@Nullable AttachNotice> notice = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(false);
    private Runnable onChange = () -> {};
    private Runnable onMeasured = () -> {};
    private boolean asked;
    private long round;

    MediaViewModel(Desk desk, Attaching attaching) {
        this.attaching = attaching;
        this.inOrder = new InOrder(desk.background());
    }

    /**
     * @param changed told when the owner changed something
     * @param measured told when it is known how large a draft's files are
     */
    void setListeners(Runnable changed, Runnable measured) {
        onChange = changed;
        onMeasured = measured;
    }

    /** In the order in which they are shown. */
    public ObservableList<Sized> files() {
        return view;
    }

    /** Why the file that was attached last is not there; null when it is. */
    public ReadOnlyObjectProperty<@Nullable AttachNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether the owner is asked to describe what has no description. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    List<Media> media() {
        return files.stream().map(Sized::media).toList();
    }

    /// Another text is in the composer, with these files. They are as small as can be until they were measured.
    void begin(List<Media> media) {
        long mine = ++round;
        asked = false;
        asking.set(false);
        notice.set(null);
        files.setAll(media.stream().map(one -> new Sized(one, 0)).toList());
        if (!media.isEmpty()) {
            inOrder.run(() -> attaching.sized(media), sized -> {
                if (mine == round) {
                    sized.forEach(this::measured);
                    onMeasured.run();
                }
            }, failure -> LOG.warn("Attached files could not be measured", failure));
        }
    }

    private void measured(Sized sized) {
        files.replaceAll(file -> file.media().hash().equals(sized.media().hash())
                ? new Sized(file.media(), sized.bytes())
                : file);
    }

    /** Takes files in, in their order. */
    public void attach(List<Path> paths) {
        notice.set(null);
        for (Path path : paths) {
            Path name = path.getFileName();
            attach(() -> attaching.attach(path), name == null ? "" : name.toString());
        }
    }

    /** Takes a copied picture in. */
    void attach(Pixels picture) {
        notice.set(null);
        attach(() -> attaching.attach(picture.png()), "");
    }

    private void attach(Callable<Attaching.Outcome> taking, String name) {
        long mine = round;
        inOrder.run(() -> {
            Attaching.Outcome outcome = taking.call();
            return outcome instanceof Attaching.Outcome.Done done
                    ? new Taken(outcome, attaching.sized(List.of(done.media())).getFirst())
                    : new Taken(outcome, null);
        }, taken -> {
            if (mine == round) {
                show(taken, name);
            }
        }, failure -> {
            LOG.info("A file could not be attached", failure);
            notice.set(new AttachNotice(AttachNotice.Kind.NOT_READABLE, name));
        });
    }

    private record Taken(Attaching.Outcome outcome, @Nullable Sized file) {}

    private void show(Taken taken, String name) {
        switch (taken.outcome()) {
            case Attaching.Outcome.Done done -> {
                boolean known = files.stream().anyMatch(file -> file.media().hash().equals(done.media().hash()));
                if (!known) {
                    asked = false;
                    files.add(Objects.requireNonNull(taken.file()));
                    onChange.run();
                }
            }
            case Attaching.Outcome.UnknownKind _ ->
                notice.set(new AttachNotice(AttachNotice.Kind.UNKNOWN_KIND, name));
            case Attaching.Outcome.TooLarge _ -> notice.set(new AttachNotice(AttachNotice.Kind.TOO_LARGE, name));
        }
    }

    /** Leaves a file out again. */
    public void remove(String hash) {
        if (files.removeIf(file -> file.media().hash().equals(hash))) {
            notice.set(null);
            settle();
            onChange.run();
        }
    }

    /** What is said of a file to people who can't see it. */
    public void describe(String hash, String words) {
        List<Sized> now = new ArrayList<>(files);
        now.replaceAll(file -> file.media().hash().equals(hash)
                ? new Sized(file.media().describedAs(words), file.bytes())
                : file);
        if (!now.equals(files)) {
            files.setAll(now);
            settle();
            onChange.run();
        }
    }

    private void settle() {
        if (undescribed() == null) {
            asking.set(false);
        }
    }

    /** The first file without a description; null when all have one. */
    public @Nullable String undescribed() {
        return files.stream().map(Sized::media).filter(media -> media.description().isBlank()).map(Media::hash)
                .findFirst().orElse(null);
    }

    /// Whether the owner is to be asked for descriptions before publishing: once for a text, and again only when
    /// another file came.
    boolean asks() {
        boolean first = !asked && undescribed() != null;
        asked |= first;
        asking.set(first);
        return first;
    }
}
