package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes back what {@code setup} wrote. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Takes back what setup wrote: the udev rules, USBGuard's devices and the devices in the configuration.",
            "Records, backups and the package stay; apt removes the package."
        })
final class RemoveCommand implements Callable<Integer> {

    private final Surroundings here;

    @Option(names = "--dry-run", description = "Shows what would change, and changes nothing.")
    private boolean dryRun;

    RemoveCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException, Failure {
        var changes = new ArrayList<FileChange>();
        var rules = UdevRules.file(here);
        if (Files.exists(rules)) {
            if (!Files.readString(rules).startsWith(UdevRules.HEAD))
                throw new Failure(Exit.FAILED, rules + " was not written by setup; it stays");
            changes.add(new FileChange(rules, ""));
        }
        var file = Configuration.file(here);
        if (Files.exists(file)) changes.add(new FileChange(file, Configuration.with(Files.readString(file), Map.of())));
        new UsbGuardRules(here).widened().ifPresent(changes::add);
        new Plan(here, List.copyOf(changes)).carryOut(dryRun);
        return Exit.WELL;
    }
}
