package dev.aside.ui.warning;

import dev.aside.core.TemplateGuard.Judgement;
import dev.aside.core.ThingsToMention.Thing;
import dev.aside.core.model.Person;
import dev.aside.core.model.PrivateDraft;
import dev.aside.detect.EarlierMessage;
import dev.aside.detect.Reason;
import dev.aside.detect.Verdict;
import dev.aside.ui.SendGate.Answer;
import dev.aside.ui.SendGate.Choice;
import dev.aside.ui.SendGate.Question;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Texts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One warning: what it shows, and the answer, which is given exactly once.
///
/// The two *don't warn* boxes count with a way out that was chosen by its button, and not with Esc, which leaves the
/// dialog as if it had not been filled in. They are kept in the background; if that fails, the warning simply comes
/// again.
/// FX thread only.
public final class WarningViewModel {
    /// For so long *Send anyway* does nothing: whoever pressed it meant something that was there before.
    static final Duration SEND_RESTS = Duration.ofMillis(600);
    /// How many of those who got the same are listed.
    static final int MOST_LISTED = 500;
    private static final Logger LOG = LoggerFactory.getLogger(WarningViewModel.class);

    private final ReadOnlyObjectWrapper<WarningContent> content = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty dontWarnText = new SimpleBooleanProperty();
    private final BooleanProperty dontWarnThem = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper listing = new ReadOnlyBooleanWrapper();
    private final ObservableList<SentTo> sentTo = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper listNote = new ReadOnlyStringWrapper("");
    private final Desk desk;
    private final WarningSources sources;
    private final PrivateDraft draft;
    private final Person to;
    private final boolean keeps;
    private final Consumer<Answer> answer;
    private final WarningWords words;
    private Judgement judgement;
    private String text;
    private List<Thing> things = List.of();
    private boolean sendRests = true;
    private boolean answered;

    /// @param answer called once, with the way out that was taken
    public WarningViewModel(Desk desk, WarningSources sources, Question question, Consumer<Answer> answer) {
        this.desk = desk;
        this.sources = sources;
        judgement = question.judgement();
        draft = question.draft();
        to = question.to();
        keeps = question.keeps();
        this.answer = answer;
        text = draft.text();
        words = new WarningWords(to, desk.ages(), desk.now());
        show();
    }

    /// It is on screen: time begins to count, and what could be mentioned is looked up.
    void shown() {
        desk.delays().after(SEND_RESTS, () -> sendRests = false);
        desk.background().run(() -> sources.mentions().of(draft.accountId(), draft.personId()), found -> {
            things = found;
            show();
        }, problem -> LOG.warn("What could be mentioned was not found", problem));
    }

    private void show() {
        content.set(words.of(judgement, text, things));
    }

    /// What the dialog says now; it changes when tracking is taken out of a link.
    public ReadOnlyObjectProperty<WarningContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    Person to() {
        return to;
    }

    /// Whether the draft can only be kept: then *Send anyway* is *Keep anyway*.
    public boolean keeps() {
        return keeps;
    }

    /// *Don't warn about this text again.*
    public BooleanProperty dontWarnTextProperty() {
        return dontWarnText;
    }

    /// *Don't warn for Maya.*
    public BooleanProperty dontWarnThemProperty() {
        return dontWarnThem;
    }

    /// Whether the list of who and when is shown in place of the reasons.
    public ReadOnlyBooleanProperty listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// Who got the same before, the newest first.
    public ObservableList<SentTo> sentTo() {
        return FXCollections.unmodifiableObservableList(sentTo);
    }

    /// What is to be said below the list; empty as a rule.
    public ReadOnlyStringProperty listNoteProperty() {
        return listNote.getReadOnlyProperty();
    }

    /// Opens the list of who got the same, and when. What the verdict brought is there at once.
    public void showWhoAndWhen() {
        list(judgement.verdict().matches().stream().map(Verdict.Match::message).toList());
        listNote.set("");
        listing.set(true);
        String asked = text;
        desk.background().run(
                () -> sources.guard().sentBefore(draft.accountId(), draft.personId(), asked, MOST_LISTED),
                this::list, problem -> {
                    LOG.warn("Earlier messages could not be read", problem);
                    listNote.set(Texts.of("warning.listFailed"));
                });
    }

    private void list(List<EarlierMessage> messages) {
        sentTo.setAll(messages.stream().map(this::row).toList());
        int others = judgement.verdict().peopleBefore() - messages.size();
        listNote.set(others > 0 ? Texts.of("warning.moreRecipients", others) : "");
    }

    private SentTo row(EarlierMessage message) {
        String name = message.recipientName().isBlank() ? message.handle() : message.recipientName();
        String when = desk.ages().moment(message.at());
        return new SentTo(name, message.handle(), when,
                Texts.of(message.answered() ? "warning.answered" : "warning.notAnswered"), message.answered(),
                Texts.of("warning.sentToSpoken", name, message.handle(), desk.ages().momentInSentence(message.at()),
                        String.valueOf(message.answered())));
    }

    /// From the list back to the reasons.
    public void back() {
        listing.set(false);
    }

    /// Takes the tracking out of a link, for good: the answer carries the clean text. What is shown follows as soon as
    /// it is judged again.
    public void removeTracking(Reason.TrackingLink link) {
        if (!judgement.verdict().reasons().contains(link)) {
            return;
        }
        String clean = text.substring(0, link.span().from()) + link.cleaned() + text.substring(link.span().to());
        text = clean;
        judgement = unmarked(judgement, link);
        show();
        desk.background().compute(() -> sources.guard().judge(draft.accountId(), draft.personId(), clean), again -> {
            if (text.equals(clean) && again.verdict().templated()) {
                judgement = again;
                show();
            }
        }, problem -> LOG.warn("The draft could not be judged again", problem));
    }

    /// The judgement for the moment in which its places in the text are no longer right: what depends on them is left
    /// out.
    private static Judgement unmarked(Judgement old, Reason without) {
        Verdict verdict = old.verdict();
        List<Reason> reasons = verdict.reasons().stream()
                .filter(reason -> !reason.equals(without) && reason.spans().isEmpty()).toList();
        return new Judgement(new Verdict(true, verdict.placeholderOpen(), verdict.score(), reasons, verdict.matches(),
                List.of(), List.of(), verdict.peopleBefore()), old.rates(), old.rule());
    }

    /// Back to the text: the default. With an open placeholder it is *Fill it in*.
    public void makePersonal() {
        leave(Choice.MAKE_PERSONAL);
    }

    /// The text becomes a broadcast draft.
    public void postPublicly() {
        leave(Choice.POST_PUBLICLY);
    }

    /// Sends it all the same; does nothing in the first 600 ms.
    public void sendAnyway() {
        if (!sendRests) {
            leave(Choice.SEND_ANYWAY);
        }
    }

    /// Esc: from the list back to the reasons, else out without a choice.
    public void escape() {
        if (listing.get()) {
            back();
        } else {
            give(Choice.MAKE_PERSONAL);
        }
    }

    private void leave(Choice choice) {
        if (!answered) {
            String accepted = text;
            if (dontWarnText.get()) {
                keep(() -> {
                    sources.guard().accept(draft.accountId(), draft.personId(), accepted);
                    return accepted;
                });
            }
            if (dontWarnThem.get()) {
                keep(() -> {
                    sources.people().setDontWarn(draft.personId(), true);
                    return to;
                });
            }
            give(choice);
        }
    }

    private void keep(Callable<?> work) {
        desk.background().run(work, kept -> {}, problem -> LOG.warn("A wish not to be warned was not kept", problem));
    }

    private void give(Choice choice) {
        if (!answered) {
            answered = true;
            answer.accept(new Answer(choice, text));
        }
    }
}
