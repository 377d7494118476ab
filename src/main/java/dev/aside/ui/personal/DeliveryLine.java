package dev.aside.ui.personal;

import dev.aside.core.model.Delivery;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Motion;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.UndoRing;
import dev.aside.ui.person.PersonWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The line below a message: when, how far it got, and what can be done about that.
final class DeliveryLine extends HBox {
    private final Ages ages;
    private final ThreadViewModel viewModel;
    private Subscription ticking = Subscription.EMPTY;

    DeliveryLine(Ages ages, ThreadViewModel viewModel) {
        this.ages = ages;
        this.viewModel = viewModel;
        getStyleClass().add("delivery-line");
    }

    void show(ThreadItem.Said said, OpenThread thread) {
        ticking.unsubscribe();
        ticking = Subscription.EMPTY;
        Message message = said.message();
        setAlignment(message.mine() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        List<Node> parts = new ArrayList<>();
        if (said.beside().late().people() > 0 && said.beside().late().kind() != DetectorLine.Kind.NONE) {
            parts.add(words(Wording.line(said.beside().late()), "template-text"));
        }
        Delivery delivery = message.delivery();
        if (!message.mine()) {
            String time = ages.time(message.at());
            parts.add(words(message.edited() ? Texts.of("personal.edited", time) : time, "text-2"));
        } else if (delivery == null || delivery.state() == Delivery.State.DELIVERED) {
            parts.add(words(Texts.of("personal.sent", ages.time(message.at())), "text-2"));
        } else {
            state(message, delivery, thread.account().network(), parts);
        }
        getChildren().setAll(parts);
    }

    private void state(Message message, Delivery delivery, Network network, List<Node> parts) {
        long id = message.id();
        switch (delivery.state()) {
            case HELD -> held(message, delivery, parts);
            case QUEUED -> {
                parts.add(Icon.CLOCK.at(12));
                parts.add(words(waiting(delivery, network), "text-2"));
                parts.add(link("personal.undo", () -> viewModel.deliveries().undo(id)));
            }
            case FAILED -> failed(message, delivery, network, parts);
            case UNKNOWN -> {
                parts.add(danger(Icon.TRIANGLE_ALERT.at(12)));
                parts.add(words(Texts.of("personal.unknown"), "danger-text"));
                parts.add(link("personal.itArrived", () -> viewModel.deliveries().settle(id)));
                parts.add(link("personal.sendAgain", () -> viewModel.deliveries().retry(id)));
            }
            default -> parts.add(words(Texts.of("personal.sending"), "text-2"));
        }
    }

    private void held(Message message, Delivery delivery, List<Node> parts) {
        UndoRing ring = new UndoRing();
        Label left = words("", "text-2");
        Instant due = delivery.due() == null ? viewModel.now() : delivery.due();
        Duration remaining = Duration.between(viewModel.now(), due);
        ticking = ring.secondsLeftProperty()
                .subscribe(seconds -> left.setText(Texts.of("personal.goesOut", seconds.intValue())));
        ring.start(remaining.isNegative() ? Duration.ZERO : remaining, Duration.between(message.at(), due));
        if (!Motion.reduced()) {
            parts.add(ring);
        }
        parts.add(left);
        parts.add(link("personal.undo", () -> viewModel.deliveries().undo(message.id())));
    }

    private String waiting(Delivery delivery, Network network) {
        Failure failure = delivery.failure();
        if (failure != null && failure.kind() == Failure.Kind.RATE_LIMITED) {
            if (failure.limit() != null) {
                return Texts.of("personal.waitsLimit", PersonWords.mark(network).label(), failure.limit().count(),
                        Wording.span(failure.limit().window()));
            }
            if (delivery.due() != null) {
                return Texts.of("personal.waitingUntil", ages.time(delivery.due()));
            }
        }
        return Texts.of(failure == null ? "personal.waitingTurn" : "personal.waiting");
    }

    private void failed(Message message, Delivery delivery, Network network, List<Node> parts) {
        Failure failure = delivery.failure() == null ? Failure.of(Failure.Kind.SERVER) : delivery.failure();
        parts.add(danger(Icon.TRIANGLE_ALERT.at(12)));
        Label why = words(Wording.notSent(failure, network), "danger-text");
        parts.add(why);
        Instant again = failure.retryAt();
        String words = again != null && again.isAfter(viewModel.now())
                ? Texts.of("personal.tryAgainAt", ages.time(again))
                : Texts.of("personal.tryAgain");
        parts.add(linkSaying(words, () -> viewModel.deliveries().retry(message.id())));
        parts.add(link("personal.takeBack", () -> viewModel.deliveries().discard(message.id())));
    }

    private static Node danger(Node icon) {
        icon.getStyleClass().add("icon-danger");
        return icon;
    }

    private static Label words(String text, String colour) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", colour);
        return label;
    }

    private static Hyperlink link(String key, Runnable action) {
        return linkSaying(Texts.of(key), action);
    }

    private static Hyperlink linkSaying(String words, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.getStyleClass().add("caption");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(pressed -> action.run());
        return link;
    }
}
