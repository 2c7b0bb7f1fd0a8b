package org.swapbay.provisioning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is to be changed on this machine, shown or done. */
final class Plan {

    private final Surroundings here;
    private final List<FileChange> changes;

    Plan(Surroundings here, List<FileChange> changes) {
        this.here = here;
        this.changes = List.copyOf(changes);
    }

    /** Shows what is different from now on, and does it unless it is only to be shown. */
    void carryOut(boolean dryRun) throws IOException {
        var needed = new ArrayList<FileChange>();
        for (var change : changes) if (change.isNeeded()) needed.add(change);
        if (needed.isEmpty()) {
            here.say("Nothing to change.");
            return;
        }
        for (var change : needed) {
            change.words().forEach(here::say);
            if (!dryRun) change.make();
        }
        if (dryRun) {
            here.say("Nothing was changed: this is what would be.");
            return;
        }
        here.tools().run(List.of("udevadm", "control", "--reload"));
        here.tools()
                .run(List.of(
                        "udevadm",
                        "trigger",
                        "--subsystem-match=tty",
                        "--subsystem-match=hidraw",
                        "--subsystem-match=usbmisc",
                        "--subsystem-match=usb"));
        if (needed.stream().anyMatch(change -> change.file().startsWith(here.at("/etc/usbguard"))))
            here.tools().run(List.of("systemctl", "try-restart", "usbguard"));
        here.say("Done. Start the kiosk again: systemctl restart swapbay-kiosk");
    }
}
