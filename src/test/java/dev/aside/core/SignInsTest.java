package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.AccountStore;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretException.Reason;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeGateway;
import dev.aside.testing.FakeSecretStore;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignInsTest {
    private final MutableClock clock = new MutableClock();
    private final FakeStores fake = new FakeStores();
    private final AccountStore store = fake.stores().accounts();
    private final FakeSecretStore secrets = new FakeSecretStore();
    private final FakeGateway bluesky = new FakeGateway(Network.BLUESKY, clock);
    private Run run = new Run();

    /// One run of the program; stores and secrets outlive it.
    private final class Run {
        private final Connectors connectors = new Connectors();
        private final Sync sync = new Sync(fake.stores(), connectors,
                new TemplateDetector(DetectorSettings.defaults()), fake.changes(),
                World.immediate(clock, new Random(3)));
        private final SignIns signIns = new SignIns(List.of(bluesky), store, secrets,
                new Accounts(store, connectors, sync), connectors, sync);

        private void step() {
            sync.start(clock.instant(), () -> {});
        }
    }

    private static SignedIn signedIn(String did, String secret) {
        return new SignedIn(new Upsert.PersonSeen(did, did, "@me.example", "Me", "", null, null, null),
                new Credentials(secret), Set.of());
    }

    private Account accept(String did, String secret) throws Exception {
        return run.signIns.accept(Network.BLUESKY, signedIn(did, secret));
    }

    private Account account(long id) throws StoreException {
        return store.accounts().stream().filter(account -> account.id() == id).findFirst().orElseThrow();
    }

    private FakeConnector connector(Account account) {
        return Objects.requireNonNull(bluesky.opened(account.id()));
    }

    @Test
    void severalAccountsOfANetworkAreSignedInAndOpenedAtTheNextStart() throws Exception {
        Account one = accept("did:plc:one", "refresh-1");
        Account two = accept("did:plc:two", "refresh-2");
        assertThat(store.accounts()).extracting(Account::signedIn).containsExactly(true, true);
        run = new Run();
        assertThat(run.connectors.accountIds()).isEmpty();
        assertThat(run.signIns.openAll()).isEmpty();
        assertThat(run.connectors.accountIds()).containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void anAccountIsReadAtOnceButItsMessagesOnlyWithConsent() throws Exception {
        Account account = accept("did:plc:one", "refresh-1");
        run.step();
        assertThat(connector(account).pagesRead()).contains(Feed.FOLLOWERS).doesNotContain(Feed.MESSAGES);
        assertThat(store.consent(account.id())).isEqualTo(Consent.UNASKED);
        run.signIns.agree(account.id(), true);
        run.step();
        assertThat(connector(account).pagesRead()).contains(Feed.MESSAGES);
    }

    @Test
    void renewedCredentialsAreKept() throws Exception {
        Account account = accept("did:plc:one", "refresh-1");
        bluesky.renew(account.id(), new Credentials("refresh-2"));
        assertThat(secrets.get("BLUESKY did:plc:one")).contains(new Credentials("refresh-2"));
    }

    @Test
    void aRenewalThatEndsAfterTheSigningOutPutsNothingBackAndIsTakenBackItself() throws Exception {
        Account account = accept("did:plc:one", "refresh-1");
        run.signIns.signOut(account);
        bluesky.renew(account.id(), new Credentials("refresh-2"));
        assertThat(secrets.names()).isEmpty();
        assertThat(bluesky.revoked()).containsExactly(new Credentials("refresh-1"), new Credentials("refresh-2"));
        run = new Run();
        run.signIns.openAll();
        assertThat(run.connectors.accountIds()).isEmpty();
    }

    @Test
    void aRenewalOfAnEarlierSignInDoesNotTakeThePlaceOfANewOne() throws Exception {
        Account account = accept("did:plc:one", "refresh-1");
        CredentialsKeeper earlier = Objects.requireNonNull(bluesky.keeper(account.id()));
        accept("did:plc:one", "signed-in-again");
        earlier.keep(new Credentials("refresh-2"));
        assertThat(secrets.get("BLUESKY did:plc:one")).contains(new Credentials("signed-in-again"));
        bluesky.renew(account.id(), new Credentials("refresh-3"));
        assertThat(secrets.get("BLUESKY did:plc:one")).contains(new Credentials("refresh-3"));
    }

    @Test
    void credentialsThatCannotBeForgottenAreSaidWhenTheirAccountIsRemoved() throws Exception {
        Account account = accept("did:plc:one", "refresh-1");
        Account archived = store.add(Network.X, signedIn("1", "").profile(), false);
        store.setSignedIn(archived.id(), false);
        secrets.breakWith(Reason.LOCKED);
        run = new Run();
        run.signIns.openAll();
        assertThat(run.signIns.remove(account(account.id()))).contains(Reason.LOCKED);
        assertThat(run.signIns.remove(account(archived.id()))).as("it had none").isEmpty();
        assertThat(store.accounts()).isEmpty();
    }

    @Test
    void aBrokenSecretStoreLeavesHistoryReadableAndAsksForASignInOnly() throws Exception {
        Account account = accept("did:plc:one", "refresh-1");
        run = new Run();
        secrets.breakWith(Reason.UNAVAILABLE);
        assertThat(run.signIns.openAll()).contains(Reason.UNAVAILABLE);
        assertThat(account(account.id()).signedIn()).isFalse();
        assertThat(run.connectors.accountIds()).isEmpty();
        secrets.breakWith(null);
        assertThat(run.signIns.openAll()).isEmpty();
        assertThat(account(account.id()).signedIn()).isTrue();
    }

    @Test
    void aLockedStoreIsOpenedByItsPassphraseAndThenAllAccountsAre() throws Exception {
        Account account = accept("did:plc:one", "refresh-1");
        run = new Run();
        secrets.breakWith(Reason.LOCKED);
        assertThat(run.signIns.openAll()).contains(Reason.LOCKED);
        run.signIns.secrets().unlock("kettle".toCharArray());
        assertThat(run.signIns.openAll()).isEmpty();
        assertThat(run.connectors.of(account.id())).isPresent();
    }

    @Test
    void credentialsThatCannotBeKeptAddNoAccount() {
        secrets.breakWith(Reason.UNAVAILABLE);
        assertThatExceptionOfType(SecretException.class).isThrownBy(() -> accept("did:plc:one", "refresh-1"));
        secrets.breakWith(null);
        fake.breakWith(new StoreException(StoreException.Reason.FULL, "disk", null));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> accept("did:plc:one", "refresh-1"));
        fake.breakWith(null);
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> accept("did:plc:one", "bad"));
        assertThat(secrets.names()).isEmpty();
    }

    @Test
    void signingOutForgetsTheCredentialsHereAndThereAndKeepsTheAccount() throws Exception {
        Account account = accept("did:plc:one", "refresh-1");
        run.signIns.signOut(account);
        assertThat(secrets.names()).isEmpty();
        assertThat(bluesky.revoked()).containsExactly(new Credentials("refresh-1"));
        assertThat(connector(account).isClosed()).isTrue();
        assertThat(account(account.id()).signedIn()).isFalse();
        Account again = accept("did:plc:one", "refresh-2");
        assertThat(again.id()).isEqualTo(account.id());
        assertThat(account(account.id()).signedIn()).isTrue();
        run.signIns.remove(again);
        assertThat(store.accounts()).isEmpty();
        assertThat(secrets.names()).isEmpty();
    }

    @Test
    void anAccountOfAnArchiveHasNoWayToItsNetwork() throws Exception {
        store.add(Network.X, signedIn("1", "").profile(), false);
        assertThat(run.signIns.openAll()).isEqualTo(Optional.empty());
        assertThat(store.accounts()).extracting(Account::signedIn).containsExactly(false);
    }
}
