package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProfileFolderTest {
    private static final ProfileFolder.Volumes LOCAL = _ -> new ProfileFolder.Volume("ext4", Long.MAX_VALUE);

    @TempDir
    Path temp;

    private static AppPaths paths(Path profile, boolean demo) {
        return AppPaths.of(new LaunchOptions(Optional.of(profile), demo));
    }

    private static Refusal refusal(AppPaths paths, ProfileFolder.Volumes volumes) {
        return catchThrowableOfType(RefusedException.class, () -> new ProfileFolder(volumes).prepare(paths)).refusal();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void newFoldersAreTheOwnersAlone() throws Exception {
        AppPaths paths = paths(temp.resolve("a/b"), false);
        new ProfileFolder(LOCAL).prepare(paths);
        for (Path folder : new Path[]{paths.profile(), paths.logs(), paths.cache()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        }
    }

    @Test
    void aNamedProfileKeepsEverythingOfTheRun() {
        AppPaths paths = paths(temp, false);
        assertThat(new Path[]{paths.store(), paths.media(), paths.logs(), paths.cache(), paths.lock()})
                .allMatch(path -> path.startsWith(temp.toAbsolutePath()));
    }

    @Test
    void theDemoHasADefaultProfileOfItsOwn() {
        AppPaths real = AppPaths.of(LaunchOptions.DEFAULTS);
        AppPaths demo = AppPaths.of(new LaunchOptions(Optional.empty(), true));
        assertThat(demo.profile()).isNotEqualTo(real.profile());
        assertThat(demo.profile().getParent()).isEqualTo(real.profile().getParent());
        assertThat(demo.cache()).isNotEqualTo(real.cache());
    }

    @Test
    void preparingAgainChangesNothing() throws Exception {
        AppPaths paths = paths(temp, false);
        new ProfileFolder(LOCAL).prepare(paths);
        Files.writeString(paths.store(), "rows");
        new ProfileFolder(LOCAL).prepare(paths);
        assertThat(paths.store()).hasContent("rows");
        assertThat(temp).isDirectoryNotContaining("glob:**writable*");
    }

    @Test
    void aFileIsNoProfileAndStaysAsItIs() throws IOException {
        Path file = Files.writeString(temp.resolve("letter"), "Dear all");
        assertThat(refusal(paths(file, false), LOCAL)).isEqualTo(new Refusal.ProfileIsFile(file));
        assertThat(file).hasContent("Dear all");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path below = Files.writeString(temp.resolve("letter"), "Dear all").resolve("profile");
        assertThat(refusal(paths(below, false), LOCAL)).isEqualTo(new Refusal.ProfileNotWritable(below));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "NFS", "fuse.rclone"})
    void aNetworkFileSystemIsRefusedAndNothingIsMadeOnIt(String type) {
        Path profile = temp.resolve("new");
        assertThat(refusal(paths(profile, false), _ -> new ProfileFolder.Volume(type, Long.MAX_VALUE)))
                .isEqualTo(new Refusal.ProfileOnNetwork(profile, type));
        assertThat(profile).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "apfs", "NTFS", "fuse.gocryptfs", "ecryptfs"})
    void aLocalFileSystemIsNotTakenForANetwork(String type) {
        assertThat(ProfileFolder.isNetwork(type)).isFalse();
    }

    @Test
    void aFullDiskIsRefusedBeforeAnythingIsWritten() {
        Path profile = temp.resolve("new");
        long free = ProfileFolder.NEEDED_BYTES - 1;
        assertThat(refusal(paths(profile, false), _ -> new ProfileFolder.Volume("ext4", free)))
                .isEqualTo(new Refusal.DiskFull(profile, free, ProfileFolder.NEEDED_BYTES));
        assertThat(profile).doesNotExist();
    }

    @Test
    void theDemoAndRealAccountsNeverShareAFolder() throws Exception {
        Path demo = temp.resolve("demo");
        Path real = temp.resolve("real");
        new ProfileFolder(LOCAL).prepare(paths(demo, true));
        new ProfileFolder(LOCAL).prepare(paths(real, false));
        Files.createFile(paths(real, false).store());
        assertThat(refusal(paths(demo, false), LOCAL)).isEqualTo(new Refusal.ProfileIsDemo(demo));
        assertThat(refusal(paths(real, true), LOCAL)).isEqualTo(new Refusal.ProfileIsNotDemo(real));
        assertThat(real.resolve("demo")).doesNotExist();
    }
}
