package dev.aside.ui.broadcasts;

import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the text in the composer answers, if it answers anything. FX thread only.
public final class AnsweringViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(AnsweringViewModel.class);

    private final DraftWork work;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<@Nullable Answered> answered = new ReadOnlyObjectWrapper<>(null);
    private @Nullable Long postId;
    private String salutation = "";

    AnsweringViewModel(Desk desk, DraftWork work) {
        this.work = work;
        reading = new Latest(desk.background());
    }

    /** Whom, and what they said; null for none, and while that is being read. */
    public ReadOnlyObjectProperty<@Nullable Answered> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    public boolean isAnswer() {
        return postId != null;
    }

    /** Local id of the post; null for none. */
    @Nullable
    Long postId() {
        return postId;
    }

    boolean answers(long post) {
        return postId != null && postId == post;
    }

    /** The text answers this post, or nothing. */
    void set(@Nullable Long post) {
        postId = post;
        salutation = "";
        answered.set(null);
        reading.drop();
        if (post != null) {
            reading.run(() -> work.answered(post), found -> answered.set(found.orElse(null)),
                    failure -> LOG.warn("A post could not be read", failure));
        }
    }

    /** What the answer began with by itself: alone it is no text of the owner's yet. */
    void setSalutation(String text) {
        salutation = text.strip();
    }

    /** Whether nothing of this text is the owner's. */
    boolean isUnwritten(String text) {
        return text.isBlank() || text.strip().equals(salutation);
    }
}
