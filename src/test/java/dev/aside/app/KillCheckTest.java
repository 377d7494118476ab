package dev.aside.app;

import dev.aside.cli.RefusedException;
import dev.aside.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// `-Daside.kill.rounds` sets how often, `-Daside.kill.seed` repeats a run's kills.
class KillCheckTest {
    private static final Logger LOG = LoggerFactory.getLogger(KillCheckTest.class);
    private static final int ROUNDS = Integer.getInteger("aside.kill.rounds", 3);
    private static final long SEED = Long.getLong("aside.kill.seed", new SecureRandom().nextLong());

    @Test
    void whatWasTakenIsSentOnceWheneverTheProgramIsKilled(@TempDir Path folder)
            throws IOException, InterruptedException, RefusedException, StoreException {
        LOG.warn("{} rounds, seed {}", ROUNDS, SEED);
        List<String> differences = new KillCheck(folder, SEED, LOG::warn).run(ROUNDS);
        assertThat(differences).as("seed %d", SEED).isEmpty();
    }
}
