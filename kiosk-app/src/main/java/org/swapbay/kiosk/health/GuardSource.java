package org.swapbay.kiosk.health;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether USBGuard keeps keyboards and disks away, as systemd and the kernel tell it in files that anybody may read: its own
 * rules are for the administrator's eyes, and asking systemd would need a bus and another program every few seconds.
 */
@Component
class GuardSource implements HealthSource {

    /** Where a program that is given it stands in the tree of services; the kernel's {@code cgroup-v2}. */
    private static final String SERVICE = "sys/fs/cgroup/system.slice/usbguard.service/cgroup.events";

    private final Path root;

    GuardSource(@Value("${swapbay.machine:/}") Path root) {
        this.root = root;
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.USB);
    }

    @Override
    public Look look() {
        if (isWanted()) {
            return Look.of(
                    runs() ? Finding.fine(Part.USB) : Finding.of(Part.USB, HealthState.DOWN, Cause.GUARD_STOPPED));
        }
        // A desk has a keyboard; only what the package was put on is a kiosk.
        var kiosk = Files.exists(root.resolve("usr/share/swapbay/usbguard.conf"));
        return Look.of(
                kiosk
                        ? Finding.of(Part.USB, HealthState.ATTENTION, Cause.GUARD_NOT_SET_UP)
                        : Finding.of(Part.USB, HealthState.OK, Cause.NOT_USED));
    }

    /** Enabled, by whatever target wants it. */
    private boolean isWanted() {
        try (DirectoryStream<Path> targets =
                Files.newDirectoryStream(root.resolve("etc/systemd/system"), "*.target.{wants,requires}")) {
            for (var target : targets) {
                if (Files.exists(target.resolve("usbguard.service"), LinkOption.NOFOLLOW_LINKS)) return true;
            }
            return false;
        } catch (IOException noSystemd) {
            return false;
        }
    }

    private boolean runs() {
        try {
            return Files.readAllLines(root.resolve(SERVICE)).contains("populated 1");
        } catch (IOException stopped) {
            return false;
        }
    }
}
