package dev.aside.ui.personal;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.Network;
import dev.aside.core.model.Pronouns;
import dev.aside.core.port.StoreException;
import java.time.Instant;
import java.util.List;

/// Fills a workshop with the people and conversations of an ordinary Thursday.
final class Inbox {
    private static final Network M = Network.MASTODON;
    private static final Network B = Network.BLUESKY;
    private static final Network X = Network.X;

    private final Workshop shop;

    private Inbox(Workshop shop) {
        this.shop = shop;
    }

    static void fill(Workshop shop) throws StoreException {
        Inbox inbox = new Inbox(shop);
        inbox.maya();
        inbox.waiting();
        inbox.template();
        inbox.filed();
    }

    private static Instant at(String time) {
        return Instant.parse(time + ":00Z");
    }

    private void maya() throws StoreException {
        shop.profile(M, "maya", "@maya@wheels.example", "Maya Okafor",
                "Long rides, short sentences. Teaches maths on weekdays. Half my bicycle is older than me.",
                Pronouns.SHE,
                "maya.png");
        shop.follow(M, "maya", at("2026-02-03T09:00"), true);
        shop.mine(M, "maya", "Welcome to the wheels.", at("2026-02-04T10:00"));
        shop.theirs(M, "maya", "My old tourer creaks on every left pedal stroke, and the bottom bracket is new. "
                + "Is it that after all?", at("2026-11-09T10:12"));
        shop.mine(M, "maya", "Probably not. Does it stop when you stand up?", at("2026-11-09T10:31"));
        shop.theirs(M, "maya", "It does! Only when I’m seated.", at("2026-11-09T10:33"));
        shop.mine(M, "maya", "Then it’s the seatpost. Pull it, wipe it, a thin film of grease, back in at the same "
                + "height. Ten minutes.", at("2026-11-09T10:36"));
        shop.theirs(M, "maya", "Silent as a cat. I rode the whole coast path on Sunday and heard nothing but gulls.",
                at("2026-11-26T14:02"),
                new Attachment(Attachment.Kind.PICTURE, "coast.png", "The coast path", 260, 128));
        shop.post(M, "maya", "Which dynamo light survives salt air? Asking for a tourer from 1983.",
                at("2026-11-22T09:00"));
        shop.post(M, "maya", "Sixty kilometres, three sandwiches, one happy old bicycle.", at("2026-11-22T18:00"));
        long id = shop.person(M, "maya").id();
        shop.fakes.stores().people().saveNote(id, "Tall frame, 60 cm. Prefers to fix things herself. Never upsell.");
        shop.fakes.stores().people().addTag(id, "regular");
        shop.fakes.stores().people().addTag(id, "touring");
    }

    private void waiting() throws StoreException {
        one(B, "aiko", "aiko.example", "Aiko Tanabe", "aiko.png", "先週のホイール、とても静かです！", "2026-11-26T13:38");
        one(M, "jon", "@jon@wheels.example", "Jon Hallam", "jon.png",
                "Do you still have the 27-inch rims in the back room?", "2026-11-26T12:10");
        one(B, "lea", "lea.example", "Léa Marchand", "lea.png", "Merci pour le conseil, la selle est parfaite.",
                "2026-11-26T09:10");
        one(X, "omar", "@omar_rides", "Omar Farouk", "omar.png", "شكرًا! متى يمكنني إحضار الدراجة؟",
                "2026-11-25T18:20");
        one(M, "olena", "@olena@wheels.example", "Олена Коваль", "olena.png",
                "Дякую! А чи можна привезти в суботу зранку?", "2026-11-25T12:00");
        one(B, "sam", "sam.example", "Sam & Biscuit", "sam.png", "We named the cargo bike Biscuit as well",
                "2026-11-24T12:00");
        one(M, "tomasz", "@tomasz@wheels.example", "Tomasz Wilk", "tomasz.png", "Could you true a wheel while I wait?",
                "2026-11-23T12:00");
        one(M, "riders", "@riders@wheels.example", "Riverside Riders", "riders.png",
                "Will you join the light parade on the 12th of December?", "2026-11-18T12:00");
        shop.profile(B, "priya", "priya.example", "Priya Nair", "", null, "priya.png");
        shop.theirs(B, "priya", "the dropout is bent, isn’t it?", at("2026-11-22T12:00"),
                new Attachment(Attachment.Kind.PICTURE, "kettle.png", "", 192, 192));
        for (String read : List.of("olena", "tomasz", "riders", "maya")) {
            long conversation = shop.conversation(M, read);
            long[] messages = shop.fakes.stores().conversations().messageOrder(conversation);
            var _ = shop.fakes.stores().conversations().markRead(conversation, messages[messages.length - 1]);
        }
        for (String read : List.of("sam", "priya")) {
            long conversation = shop.conversation(B, read);
            long[] messages = shop.fakes.stores().conversations().messageOrder(conversation);
            var _ = shop.fakes.stores().conversations().markRead(conversation, messages[messages.length - 1]);
        }
        long omar = shop.conversation(X, "omar");
        var _ = shop.fakes.stores().conversations().markRead(omar,
                shop.fakes.stores().conversations().messageOrder(omar)[0]);
    }

    private void one(Network network, String id, String handle, String name, String picture, String text, String time)
            throws StoreException {
        shop.profile(network, id, handle, name, "", null, picture);
        shop.theirs(network, id, text, at(time));
    }

    private void template() throws StoreException {
        for (int i = 1; i <= 14; i++) {
            String first = "Rider" + (char) ('a' + i);
            shop.profile(M, "r" + i, "@r" + i + "@wheels.example", first + " Smith", "", null, null);
            shop.mine(M, "r" + i, Workshop.TEMPLATE.formatted(first), at("2026-11-%02dT16:02".formatted(i + 2)));
        }
    }

    private void filed() throws StoreException {
        shop.profile(X, "growth", "@growthly", "Growthly", "", null, null);
        shop.automatic(X, "growth", "Thanks for connecting! Want 10x more clients? Book a call.",
                at("2026-11-20T08:00"),
                new Automatic(Automatic.Sign.SAME_TEXT_TO_YOUR_ACCOUNTS, 3));
    }
}
