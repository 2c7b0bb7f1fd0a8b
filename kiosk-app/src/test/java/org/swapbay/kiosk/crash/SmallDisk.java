package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of 64 MB in memory. Only the administrator of a machine may make one. */
final class SmallDisk {

    private static final int CHUNK = 1 << 12;

    private final Path mount;

    private SmallDisk(Path mount) {
        this.mount = mount;
    }

    /** Nothing where this account may not. */
    static Optional<SmallDisk> at(Path mount) {
        var mounted = Shell.run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", mount.toString());
        return mounted ? Optional.of(new SmallDisk(mount)) : Optional.empty();
    }

    String place() {
        return mount.toString();
    }

    /** Until not one byte more goes. */
    void fill() throws IOException {
        try (var filler = new RandomAccessFile(mount.resolve("filler").toFile(), "rw")) {
            while (true) filler.write(new byte[CHUNK]);
        } catch (IOException full) {
            assertThat(Files.getFileStore(mount).getUsableSpace()).isLessThan(CHUNK);
        }
    }

    void clear() throws IOException {
        Files.delete(mount.resolve("filler"));
    }

    void readOnly() {
        assertThat(Shell.run("mount", "-o", "remount,ro", mount.toString())).isTrue();
    }

    void writable() {
        assertThat(Shell.run("mount", "-o", "remount,rw", mount.toString())).isTrue();
    }

    void takeAway() {
        writable();
        assertThat(Shell.run("umount", mount.toString())).isTrue();
    }
}
