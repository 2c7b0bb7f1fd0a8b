package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * An ext4 file system that the machine stops writing to in the middle of everything, with files open, as Linux does where it
 * found an error in one. Only the administrator of a machine may make one.
 */
final class TrippedDisk {

    private static final Duration LET_GO = Duration.ofSeconds(60);

    private final Path image;
    private final Path mount;

    private TrippedDisk(Path folder, Path mount) {
        image = folder.resolve("tripped");
        this.mount = mount;
    }

    /** Nothing where this account may not. */
    static Optional<TrippedDisk> in(Path folder, Path mount) {
        var disk = new TrippedDisk(folder, mount);
        var made = Shell.run("truncate", "-s", "512M", disk.image.toString())
                && Shell.run("mkfs.ext4", "-q", "-F", disk.image.toString())
                && disk.mounted();
        return made ? Optional.of(disk) : Optional.empty();
    }

    String place() {
        return mount.toString();
    }

    /** From now on nothing can be written, and the machine must mount it anew. */
    void trip() throws IOException {
        Files.writeString(known().resolve("trigger_fs_error"), "an error, as ordered");
        assertThat(Shell.run("touch", mount.resolve("written").toString())).isFalse();
    }

    /** As the next start of the machine does. The program must have ended. */
    void mend() throws IOException {
        var known = known();
        assertThat(Shell.run("umount", mount.toString())).isTrue();
        // A container that was started meanwhile may hold on to it for a while.
        await("the machine lets go of it").atMost(LET_GO).until(() -> !Files.exists(known));
        // Says 1 where it found something, and it does.
        Shell.run("e2fsck", "-p", image.toString());
        assertThat(mounted()).isTrue();
        assertThat(Shell.run("touch", mount.resolve("written").toString())).isTrue();
    }

    void takeAway() {
        assertThat(Shell.run("umount", mount.toString())).isTrue();
    }

    /** Where the machine tells of it for as long as it has it. */
    private Path known() throws IOException {
        var device = Path.of(Files.getFileStore(mount).name()).getFileName();
        return Path.of("/sys/fs/ext4", device.toString());
    }

    private boolean mounted() {
        return Shell.run("mount", "-o", "loop,errors=remount-ro", image.toString(), mount.toString());
    }
}
