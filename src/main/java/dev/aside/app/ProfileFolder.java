package dev.aside.app;

import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/** Makes a profile's folder, or says why it cannot hold a profile. Nothing that exists is overwritten or loosened. */
final class ProfileFolder {
    /** Room for the store's first days and its write-ahead log; below it a start would only fail a little later. */
    static final long NEEDED_BYTES = 50_000_000;

    /**
     * SQLite's locks and its shared memory file do not work over these (https://sqlite.org/howtocorrupt.html, 2.1).
     */
    private static final Set<String> NETWORK_TYPES = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p",
            "afs", "afpfs", "ncpfs", "ceph", "glusterfs", "lustre", "beegfs", "webdav", "davfs");
    private static final Set<String> NETWORK_FUSE = Set.of("sshfs", "rclone", "s3fs", "davfs2", "glusterfs",
            "gvfsd-fuse",
            "smbnetfs", "curlftpfs", "mergerfs-nfs");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Volumes volumes;

    ProfileFolder() {
        this(ProfileFolder::measure);
    }

    ProfileFolder(Volumes volumes) {
        this.volumes = volumes;
    }

    /** @param usableBytes what this user may still write */
    record Volume(String type, long usableBytes) {}

    /** Tells about the file system below a folder. */
    interface Volumes {
        Volume of(Path folder) throws IOException;
    }

    /** Leaves the folders of {@code paths} ready to be written, readable by their owner alone. */
    void prepare(AppPaths paths) throws RefusedException {
        Path profile = paths.profile();
        if (Files.exists(profile) && !Files.isDirectory(profile)) {
            throw new RefusedException(new Refusal.ProfileIsFile(profile));
        }
        try {
            refuseUnfitVolume(profile);
            makeFolder(profile);
            refuseMixing(paths);
            makeFolder(paths.logs());
            makeFolder(paths.cache());
            Files.delete(Files.createTempFile(profile, "writable", ""));
            if (paths.demo() && Files.notExists(paths.demoMark())) {
                Files.createFile(paths.demoMark());
            }
        } catch (IOException e) {
            throw new RefusedException(Refusals.ofFolder(e, paths));
        }
    }

    private void refuseUnfitVolume(Path profile) throws IOException, RefusedException {
        Volume volume = volumes.of(nearestExisting(profile));
        if (isNetwork(volume.type())) {
            throw new RefusedException(new Refusal.ProfileOnNetwork(profile, volume.type()));
        }
        if (volume.usableBytes() < NEEDED_BYTES) {
            throw new RefusedException(new Refusal.DiskFull(profile, volume.usableBytes(), NEEDED_BYTES));
        }
    }

    private static void refuseMixing(AppPaths paths) throws RefusedException {
        boolean marked = Files.exists(paths.demoMark());
        if (marked && !paths.demo()) {
            throw new RefusedException(new Refusal.ProfileIsDemo(paths.profile()));
        }
        if (paths.demo() && !marked && Files.exists(paths.store())) {
            throw new RefusedException(new Refusal.ProfileIsNotDemo(paths.profile()));
        }
    }

    static boolean isNetwork(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.startsWith("fuse.")
                ? NETWORK_FUSE.contains(name.substring("fuse.".length()))
                : NETWORK_TYPES.contains(name);
    }

    private static Path nearestExisting(Path folder) {
        Path at = folder;
        while (Files.notExists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] attributes = posix
                    ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                    : new FileAttribute<?>[0];
            Files.createDirectories(folder, attributes);
        }
    }

    private static Volume measure(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new Volume(store.type(), store.getUsableSpace());
    }
}
