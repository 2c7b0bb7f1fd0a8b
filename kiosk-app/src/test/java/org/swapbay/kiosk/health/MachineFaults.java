package org.swapbay.kiosk.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.alerts.Patience;

/**
 * What the machine under the program can have, made one after another in a folder that stands for its files, and what is then
 * said of it: the last table of {@code docs/reference/health.md}.
 */
public final class MachineFaults {

    public static final String TITLE = "## The machine";

    private static final String ROW = "| %s | %s | %s | %s | %s | %s |\n";

    private record Fault(String words, Part part, Consumer<Machine> begins) {}

    /** An appliance that is well. */
    private static final class Machine {
        private final HandClock clock = new HandClock();
        private final AtomicLong nanos = new AtomicLong();
        private final Path root;
        private final MachineSource machine;
        private final GuardSource guard;

        Machine(Path root) {
            this.root = root;
            machine = new MachineSource(root, clock, nanos::get);
            guard = new GuardSource(root);
            write("run/systemd/timesync/synchronized", "");
            temperature(51);
            write("usr/share/swapbay/usbguard.conf", "block\n");
            write("etc/systemd/system/basic.target.wants/usbguard.service", "");
            guardRuns(true);
            look();
        }

        void temperature(int degrees) {
            write("sys/class/thermal/thermal_zone0/temp", degrees * 1000 + "\n");
        }

        void guardRuns(boolean runs) {
            write(
                    "sys/fs/cgroup/system.slice/usbguard.service/cgroup.events",
                    "populated " + (runs ? 1 : 0) + "\nfrozen 0\n");
        }

        void write(String file, String text) {
            try {
                Files.createDirectories(root.resolve(file).getParent());
                Files.writeString(root.resolve(file), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void delete(String file) {
            try {
                Files.delete(root.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Stream<Finding> look() {
            return Stream.of(machine, guard).flatMap(source -> source.look().findings().stream());
        }
    }

    private MachineFaults() {}

    private static Stream<Fault> all() {
        return Stream.of(
                new Fault(
                        "No time server answers",
                        Part.CLOCK,
                        machine -> machine.delete("run/systemd/timesync/synchronized")),
                new Fault(
                        "The clock is set by ten minutes",
                        Part.CLOCK,
                        machine -> machine.clock.set(Duration.ofMinutes(10))),
                new Fault(
                        "The clock begins in 1970", Part.CLOCK, machine -> machine.clock.set(Duration.ofDays(-20_000))),
                new Fault("84 °C", Part.TEMPERATURE, machine -> machine.temperature(84)),
                new Fault("97 °C", Part.TEMPERATURE, machine -> machine.temperature(97)),
                new Fault("USBGuard was never set up", Part.USB, machine -> {
                    machine.delete("etc/systemd/system/basic.target.wants/usbguard.service");
                    machine.guardRuns(false);
                }),
                new Fault(
                        "USBGuard ends, and its service is still there", Part.USB, machine -> machine.guardRuns(false)),
                new Fault(
                        "USBGuard cannot start",
                        Part.USB,
                        machine -> machine.delete("sys/fs/cgroup/system.slice/usbguard.service/cgroup.events")));
    }

    /** @param folder empty, for the files of one machine after another */
    public static String table(Path folder) {
        return "\n" + TITLE + "\n\n| Fault | State | In metrics | Says | Remedy | Alert |\n|---|---|---|---|---|---|\n"
                + all().map(fault -> row(folder, fault)).collect(Collectors.joining());
    }

    private static String row(Path folder, Fault fault) {
        try {
            var machine = new Machine(Files.createTempDirectory(folder, "machine"));
            if (machine.look().anyMatch(found -> found.state() != HealthState.OK))
                throw new AssertionError(
                        "a machine that is well: " + machine.look().toList());
            fault.begins().accept(machine);
            var said = machine.look()
                    .filter(found -> found.state() != HealthState.OK)
                    .toList();
            if (said.size() != 1 || said.getFirst().part() != fault.part())
                throw new AssertionError(fault.words() + ": " + said);
            return row(fault, said.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(Fault fault, Finding said) {
        var line = new HealthLine(
                said.part(), said.which(), said.state(), Instant.EPOCH, said.cause(), said.detail(), said.count());
        var words = HealthWords.in(Locale.ENGLISH);
        return ROW.formatted(
                fault.words(),
                line.state().word(),
                "`" + line.cause().word() + "`",
                words.cause(line, Instant::toString),
                words.remedy(line, Instant::toString),
                Patience.of(line).orElse("–"));
    }
}
