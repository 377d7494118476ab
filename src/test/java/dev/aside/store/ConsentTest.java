package dev.aside.store;

import dev.aside.core.model.Consent;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint.Occasion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Private messages come into the store only while their owner agrees.
class ConsentTest extends StoreFixture {
    private boolean page(Feed feed, String cursor, Upsert... upserts) throws StoreException {
        return stores.sync().apply(me.id(), feed,
                new SyncPage(List.of(upserts), List.of(), new Cursor(cursor), true, false),
                Map.of("2", fingerprint(7, Occasion.UNASKED)), Map.of(), NOON);
    }

    @Test
    void aPageThatComesAfterConsentWasTakenBackIsNotWritten() throws StoreException {
        assertThat(page(Feed.MESSAGES, "one", theirs("1", MAYA, "Does it creak?", at(0)))).isTrue();
        for (Consent no : List.of(Consent.REFUSED, Consent.UNASKED)) {
            stores.accounts().setConsent(me.id(), no);
            published.clear();
            assertThat(page(Feed.MESSAGES, "two", mine("2", MAYA, "Only when seated.", at(1)))).isFalse();
            assertThat(published).isEmpty();
        }
        assertThat(texts(MAYA)).containsExactly("Does it creak?");
        assertThat(stores.sync().cursor(me.id(), Feed.MESSAGES)).contains(new Cursor("one"));
        assertThat(stores.search().messages("seated", 10)).isEmpty();
        assertThat(stores.history().sampleOfTexts(10)).containsExactly("Does it creak?");

        stores.accounts().setConsent(me.id(), Consent.GIVEN);
        assertThat(page(Feed.MESSAGES, "two", mine("2", MAYA, "Only when seated.", at(1)))).isTrue();
        assertThat(texts(MAYA)).hasSize(2);
    }

    @Test
    void whatIsPublicNeedsNoConsent() throws StoreException {
        stores.accounts().setConsent(me.id(), Consent.REFUSED);
        assertThat(page(Feed.MENTIONS, "one", post("p1", MAYA, "Sixty kilometres", at(2)))).isTrue();
    }

    @Test
    void aPageForAnAccountThatIsGoneSaysSo() throws StoreException {
        stores.accounts().remove(me.id());
        assertThat(page(Feed.POSTS, "one", post("p2", ME, "Open on Sunday", at(3)))).isFalse();
    }

    @Test
    void whatTheOwnerSendsIsTheirsToKeepWithoutConsentAndItsEchoBringsNothingIn() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"));
        stores.accounts().setConsent(me.id(), Consent.REFUSED);
        long id = send(MAYA, "The wheel is ready.", "key");
        assertThat(page(Feed.MESSAGES, "two", message("9", MAYA, ME, "The wheel is ready.", at(1), "key"),
                theirs("10", MAYA, "Coming over.", at(2)))).isFalse();
        assertThat(thread(MAYA)).singleElement().returns(id, message -> message.id());
    }
}
