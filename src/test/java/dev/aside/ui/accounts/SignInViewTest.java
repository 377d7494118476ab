package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Network;
import dev.aside.core.port.AccountStore;
import dev.aside.testing.FakeTokenSignIn;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// The way into an account in a window, by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class SignInViewTest {
    private static final Path FOLDER = Path.of("profile of the workshop");

    private final Background background = Background.start();
    /// Made when the toolkit runs, since its answers come on the toolkit's thread.
    private @Nullable SignInFixture made;

    private SignInFixture all() {
        return Objects.requireNonNull(made);
    }

    @Start
    void start(Stage stage) {
        SignInFixture all = new SignInFixture(background);
        made = all;
        Styles.setTheme(Theme.LIGHT);
        Styles.setTextScale(1);
        Styles.setReducedMotion(true);
        ServersViewModel servers = new ServersViewModel(all.fake.stores().settings(), background, new AnyServer());
        SignInView view = new SignInView(all.signIn, servers, FOLDER, all.browsed::add);
        Scene scene = new Scene(view.root(), 720, 700);
        Styles.install(scene);
        stage.setScene(scene);
        stage.show();
        all.signIn.choose();
    }

    private static final class AnyServer implements ServerCheck {
        @Override
        public boolean isAddress(String typed) {
            return true;
        }

        @Override
        public boolean isIdentity(String typed) {
            return true;
        }
    }

    @AfterEach
    void end() {
        background.close();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isFocused(FxRobot robot, String prompt) {
        return robot.lookup(node -> node instanceof TextInputControl field && field.isFocused()
                && prompt.equals(field.getPromptText())).tryQuery().isPresent();
    }

    private static boolean says(FxRobot robot, String words) {
        return robot.lookup(node -> node instanceof Labeled label && label.getText() != null
                && label.getText().contains(words)).tryQuery().isPresent();
    }

    @Test
    void aTokenIsAskedForOnlyByAServerForDevelopment(FxRobot robot) throws Exception {
        String label = Texts.of("accounts.token");
        robot.interact(() -> {
            all().signIn.begin(Network.X);
            all().signIn.goOn();
        });
        await(() -> says(robot, Texts.of("accounts.clientId")));
        assertThat(isShown(robot, label)).isFalse();
        robot.interact(() -> {
            all().x.token(new FakeTokenSignIn());
            all().signIn.begin(Network.X);
            all().signIn.goOn();
        });
        await(() -> isShown(robot, label));
        robot.clickOn((Node node) -> node instanceof PasswordField && node.getParent().isVisible());
        robot.write("kettle");
        await(() -> isShown(robot, Texts.of("accounts.signIn")));
        robot.push(KeyCode.ENTER);
        await(() -> says(robot, Texts.of("accounts.consent")));
    }

    private static boolean isShown(FxRobot robot, String words) {
        return robot.lookup(node -> node instanceof Labeled label && words.equals(label.getText())
                && label.getParent().isVisible()).tryQuery().isPresent();
    }

    @Test
    void anAccountIsAddedWithAnAppPasswordAndItsMessagesAreAllowed(FxRobot robot) throws Exception {
        SignInFixture all = all();
        all.store.begin();
        await(() -> says(robot, Texts.of("accounts.choose")));
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        await(() -> isFocused(robot, Texts.of("accounts.handlePrompt")));
        robot.write("kettle.test");
        robot.push(KeyCode.TAB);
        robot.write("wrong");
        robot.push(KeyCode.ENTER);
        await(() -> says(robot, Texts.of("accounts.passphraseNew")));
        robot.write("rain");
        robot.push(KeyCode.TAB);
        robot.write("rain");
        robot.push(KeyCode.ENTER);
        await(() -> says(robot, Texts.of("accounts.wrongPassword")));
        await(() -> isFocused(robot, Texts.of("accounts.appPasswordPrompt")));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("kettle");
        robot.push(KeyCode.ENTER);
        await(() -> says(robot, Texts.of("accounts.consent")));
        assertThat(says(robot, FOLDER.toString())).isTrue();
        robot.push(KeyCode.ENTER);
        await(() -> all.step() == SignInStep.ENDED);

        AccountStore accounts = all.fake.stores().accounts();
        List<Account> added = accounts.accounts();
        assertThat(added).hasSize(1);
        assertThat(accounts.consent(added.getFirst().id())).isEqualTo(Consent.GIVEN);
    }

    @Test
    void everyFieldAndButtonHasAName(FxRobot robot) throws Exception {
        await(() -> says(robot, Texts.of("accounts.choose")));
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        await(() -> isFocused(robot, Texts.of("accounts.handlePrompt")));
        assertThat(robot.lookup(node -> node instanceof TextInputControl && node.isVisible())
                .queryAllAs(TextInputControl.class)).allSatisfy(
                        field -> assertThat(robot.lookup(
                                node -> node instanceof javafx.scene.control.Label label
                                        && field.equals(label.getLabelFor()))
                                .tryQuery()).isPresent());
        assertThat(robot.lookup(node -> node instanceof Button).queryAllAs(Button.class)).allSatisfy(
                button -> assertThat(button.getText() + button.getAccessibleText()).isNotBlank());
    }
}
