package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class ProfileLockTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path temp;

    private static AppPaths prepared(Path profile) throws Exception {
        AppPaths paths = AppPaths.of(new LaunchOptions(Optional.of(profile), false));
        new ProfileFolder(_ -> new ProfileFolder.Volume("ext4", Long.MAX_VALUE)).prepare(paths);
        return paths;
    }

    private static ProfileLock taken(AppPaths paths) throws Exception {
        return ProfileLock.take(paths).orElseThrow();
    }

    @Test
    void aHeldProfileIsNotGivenTwice() throws Exception {
        AppPaths paths = prepared(temp);
        try (ProfileLock held = taken(paths)) {
            assertThat(held).isNotNull();
            assertThat(ProfileLock.take(paths)).isEmpty();
        }
        taken(paths).close();
    }

    @Test
    void aSecondStartRaisesTheFirstWindow() throws Exception {
        AppPaths paths = prepared(temp);
        CountDownLatch raised = new CountDownLatch(2);
        try (ProfileLock held = taken(paths)) {
            held.onRaise(raised::countDown);
            assertThat(ProfileLock.raiseHolder(paths, PATIENCE)).isTrue();
            assertThat(ProfileLock.raiseHolder(paths, PATIENCE)).isTrue();
            assertThat(raised.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aWishThatComesBeforeTheWindowIsKept() throws Exception {
        AppPaths paths = prepared(temp);
        AtomicInteger raised = new AtomicInteger();
        try (ProfileLock held = taken(paths)) {
            assertThat(ProfileLock.raiseHolder(paths, PATIENCE)).isTrue();
            held.onRaise(raised::incrementAndGet);
            assertThat(raised).hasValue(1);
        }
    }

    @Test
    void whatAKilledProcessLeftIsNoObstacle() throws Exception {
        AppPaths paths = prepared(temp);
        Files.writeString(paths.lock(), temp.resolve("window.sock").toString());
        Files.createFile(temp.resolve("window.sock"));
        try (ProfileLock held = taken(paths)) {
            held.onRaise(() -> {});
            assertThat(ProfileLock.raiseHolder(paths, PATIENCE)).isTrue();
        }
    }

    @Test
    void nobodyAnswersWhereNobodyListens() throws Exception {
        AppPaths paths = prepared(temp);
        assertThat(ProfileLock.raiseHolder(paths, PATIENCE)).isFalse();
        taken(paths).close();
        assertThat(ProfileLock.raiseHolder(paths, PATIENCE)).isFalse();
    }

    @Test
    void aProfileDeepInTheTreeIsRaisedToo() throws Exception {
        AppPaths paths = prepared(temp.resolve("a long folder name ".repeat(8).strip()));
        try (ProfileLock held = taken(paths)) {
            held.onRaise(() -> {});
            assertThat(ProfileLock.raiseHolder(paths, PATIENCE)).isTrue();
        }
    }
}
