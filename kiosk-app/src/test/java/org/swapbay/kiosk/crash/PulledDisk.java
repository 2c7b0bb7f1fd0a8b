package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An ext4 file system in an image. When the power goes it keeps what the image has by then; what the machine still held
 * in memory is lost. A drive's own cache is not. Only the administrator of a machine may mount one.
 */
final class PulledDisk {

    private final Path image;
    private final Path kept;
    private final Path mount;

    private PulledDisk(Path folder, Path mount) {
        this.image = folder.resolve("disk");
        this.kept = folder.resolve("kept");
        this.mount = mount;
    }

    /** Nothing where this account may not. */
    static Optional<PulledDisk> in(Path folder, Path mount) {
        var disk = new PulledDisk(folder, mount);
        var made = Shell.run("truncate", "-s", "512M", disk.image.toString())
                && Shell.run("mkfs.ext4", "-q", "-F", disk.image.toString())
                && disk.mounted();
        return made ? Optional.of(disk) : Optional.empty();
    }

    String place() {
        return mount.toString();
    }

    /** The power goes: the program stands still while the image is copied as it is. */
    void pull(long program) {
        Shell.run("kill", "-STOP", Long.toString(program));
        assertThat(Shell.run("cp", "--sparse=always", image.toString(), kept.toString()))
                .isTrue();
    }

    /** The machine starts with what was kept. The program must be dead. */
    void plugIn() {
        assertThat(Shell.run("umount", mount.toString())).isTrue();
        assertThat(Shell.run("mv", kept.toString(), image.toString())).isTrue();
        assertThat(mounted()).isTrue();
    }

    void takeAway() {
        assertThat(Shell.run("umount", mount.toString())).isTrue();
    }

    private boolean mounted() {
        return Shell.run("mount", "-o", "loop", image.toString(), mount.toString());
    }
}
