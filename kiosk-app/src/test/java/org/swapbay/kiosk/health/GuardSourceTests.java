package org.swapbay.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardSourceTests {

    private static final String WANTED = "etc/systemd/system/%s.wants/usbguard.service";
    private static final String RUNS = "sys/fs/cgroup/system.slice/usbguard.service/cgroup.events";

    @TempDir
    Path root;

    @Test
    void aDeskDoesWithoutIt() {
        assertThat(said()).isEqualTo(Finding.of(Part.USB, HealthState.OK, Cause.NOT_USED));
    }

    @Test
    void aKioskWithoutItIsOpenToAnyKeyboard() throws IOException {
        file("usr/share/swapbay/usbguard.conf", "block\n");
        assertThat(said()).isEqualTo(Finding.of(Part.USB, HealthState.ATTENTION, Cause.GUARD_NOT_SET_UP));
        Files.createDirectories(root.resolve("etc/systemd/system/basic.target.wants"));
        assertThat(said().cause()).isEqualTo(Cause.GUARD_NOT_SET_UP);
    }

    @Test
    void whereItIsWantedItRunsOrDoesNot() throws IOException {
        link(WANTED.formatted("multi-user.target"));
        assertThat(said()).isEqualTo(Finding.of(Part.USB, HealthState.DOWN, Cause.GUARD_STOPPED));
        file(RUNS, "populated 1\nfrozen 0\n");
        assertThat(said()).isEqualTo(Finding.fine(Part.USB));
        file(RUNS, "populated 0\nfrozen 0\n");
        assertThat(said().cause()).isEqualTo(Cause.GUARD_STOPPED);
    }

    /** As systemctl makes it: to a file that this program's own view of the machine need not have. */
    private void link(String name) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.createSymbolicLink(root.resolve(name), Path.of("/usr/lib/systemd/system/usbguard.service"));
    }

    private void file(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }

    private Finding said() {
        return new GuardSource(root).look().findings().getFirst();
    }
}
