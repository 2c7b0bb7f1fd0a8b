package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the devices, tells which is what, gives them names that stay, and learns the doors. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the lock board, the scanner and the printer, and writes down where they are.",
            "Asks each port with the kiosk's own drivers, writes udev rules, has USBGuard take these devices and no others, and has each door opened and shut once to"
                    + " learn its wiring. May be run again at any time; what is right stays as it is.",
            "The program has to be stopped meanwhile: systemctl stop swapbay-kiosk."
        })
final class SetupCommand implements Callable<Integer> {

    private final Surroundings here;

    @Option(names = "--dry-run", description = "Shows what would change, and changes nothing.")
    private boolean dryRun;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = {
                "Asks nobody. The file says what a person would: bays, columns, door-feedback (closed-is-1, closed-is-0,"
                        + " none), locks, scanner and printer (a port, or none).",
            })
    private @Nullable Path answers;

    @Option(names = "--port", paramLabel = "NODE", description = "A port to ask, too; may be given several times.")
    private List<String> ports = List.of();

    @Option(names = "--keep-doors", description = "Does not learn the doors again.")
    private boolean keepDoors;

    SetupCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException, Failure {
        if (new RunningKiosk(here).get("/health").isPresent())
            throw new Failure(Exit.NOT_NOW, "the kiosk is running and has the devices; systemctl stop swapbay-kiosk");
        var said = said();
        var search = new Search(here, said);
        var found = search.among(candidates());
        if (found.isEmpty()) throw new Failure(Exit.NO_ANSWER, "no device answered; look at power and cables");
        var devices = new TreeMap<String, String>();
        found.forEach(device -> devices.putAll(device.properties()));
        devices.putAll(doors(found, said));
        var file = Configuration.file(here);
        var text = Files.exists(file) ? Files.readString(file) : "";
        var changes = new ArrayList<>(List.of(
                new FileChange(UdevRules.file(here), UdevRules.of(found)),
                new FileChange(file, Configuration.with(text, devices))));
        new UsbGuardRules(here)
                .narrowed(found, new Ports(here).touchscreens())
                .ifPresentOrElse(
                        changes::add,
                        () -> here.say(
                                "USBGuard is not set up for this kiosk: it takes any keyboard. See the installer's page."));
        new Plan(here, changes).carryOut(dryRun);
        return Exit.WELL;
    }

    private List<Port> candidates() {
        var all = new ArrayList<>(new Ports(here).all());
        ports.stream().map(Port::plain).forEach(all::add);
        here.say(all.size() + (all.size() == 1 ? " port is there." : " ports are there."));
        return all;
    }

    private Map<String, String> doors(List<Found> found, Answers said) throws IOException, Failure {
        var locks = found.stream().filter(one -> one.role() == Found.Role.LOCKS).findFirst();
        if (locks.isEmpty()) return Map.of();
        if (keepDoors) return known();
        var board = Probes.locks(locks.get().port().node())
                .orElseThrow(() -> new Failure(Exit.NO_ANSWER, "the lock board does not answer any more"));
        var bays = said.number("bays", "How many bays has the cabinet?", board.locks());
        var columns = said.number("columns", "How many doors are beside each other?", 3);
        var feedback = said.value("door-feedback");
        if (feedback.isPresent()) return Wiring.straight(board, bays, columns, feedback.get());
        if (dryRun) {
            here.say("The doors would be learnt now, one by one.");
            return known();
        }
        try (var controller = Probes.open(board, locks.get().port().node())) {
            return new Teaching(here, controller, bays, columns).teach();
        }
    }

    private Map<String, String> known() throws IOException {
        var known = new TreeMap<>(Configuration.devices(here));
        known.keySet().removeIf(key -> !key.startsWith("swapbay.devices.locks.bays."));
        return known;
    }

    private Answers said() throws IOException {
        if (answers == null) return new Answers(here, new Properties(), true);
        var file = new Properties();
        try (var reader = Files.newBufferedReader(answers)) {
            file.load(reader);
        }
        return new Answers(here, file, false);
    }
}
