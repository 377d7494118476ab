package dev.aside.cli;

import dev.aside.core.port.ArchiveException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {
    private static final Path PATH = Path.of("some", "profile");
    private static final List<Refusal> ALL = List.of(new Refusal.ProfileIsFile(PATH),
            new Refusal.ProfileNotWritable(PATH), new Refusal.ProfileOnNetwork(PATH, "nfs4"),
            new Refusal.DiskFull(PATH, 1_200_000, 50_000_000), new Refusal.ProfileIsDemo(PATH),
            new Refusal.ProfileIsNotDemo(PATH), new Refusal.ProfileOpen(PATH), new Refusal.StoreNewer(PATH),
            new Refusal.StoreOlder(PATH), new Refusal.NoProfile(PATH),
            new Refusal.StoreLocked(PATH), new Refusal.ProfileFull(PATH), new Refusal.StoreDamaged(PATH),
            new Refusal.StoreUnusable(PATH, PATH), new Refusal.DemoUnreadable(PATH),
            new Refusal.ArchiveUnfit(PATH, ArchiveException.Reason.FOREIGN),
            new Refusal.NoDisplay("aside tour"), new Refusal.NoDisplayForWayland("aside tour"),
            new Refusal.DisplaySilent(":7", "aside tour"),
            new Refusal.NoGtk("aside tour"), new Refusal.PicturesNotWritable(PATH),
            new Refusal.TourStopped("personal-light", "a row"), new Refusal.NoServer("--x-api-base", PATH.toString()));

    @Test
    void everyRefusalIsListedHere() {
        assertThat(ALL).extracting(Object::getClass).doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
    }

    @Test
    void everyRefusalIsOneWholeSentenceWithItsFacts() {
        assertThat(ALL).extracting(Wording::of).allSatisfy(sentence -> {
            assertThat(sentence).endsWith(".").doesNotContain("{", "}", "\n").doesNotContainPattern("\\. [A-Z]");
            assertThat(sentence).containsAnyOf(PATH.toString(), "aside tour", "personal-light");
        });
    }

    @Test
    void numbersAreInMegabytesWhateverTheLocale() {
        assertThat(Wording.of(new Refusal.DiskFull(PATH, 1_200_000, 50_000_000))).contains("has 1 MB free", "50 MB");
    }

    @Test
    void missingDisplaysNameWhatToInstall() {
        assertThat(Wording.of(new Refusal.NoDisplay("t"))).contains("xvfb", "libgtk-3-0", "“t”");
        assertThat(Wording.of(new Refusal.NoGtk("t"))).contains("libgtk-3-0", "“t”");
    }

    @Test
    void everySentenceOfTheBundleIsWellFormed() {
        ResourceBundle bundle = ResourceBundle.getBundle("dev.aside.cli.sentences", Locale.ROOT);
        assertThat(bundle.keySet()).isNotEmpty().allSatisfy(key -> assertThat(
                new com.ibm.icu.text.MessageFormat(bundle.getString(key), Locale.ENGLISH).toPattern()).isNotEmpty());
    }
}
