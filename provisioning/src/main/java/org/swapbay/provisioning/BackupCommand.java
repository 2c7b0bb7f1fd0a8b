package org.swapbay.provisioning;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Has the program make a backup now. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a backup now, as the program does each hour: restored to a scratch place and looked at row by row before"
                    + " it counts, and copied to the second folder where there is one."
        })
final class BackupCommand implements Callable<Integer> {

    private final Surroundings here;

    BackupCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException, Failure {
        var answer = new RunningKiosk(here)
                .post("/backup", Map.of())
                .orElseThrow(() -> new Failure(
                        Exit.NO_ANSWER,
                        "the program does not run, so nothing changed since its last backup; copy "
                                + here.data().resolve("backups") + " if you want one elsewhere"));
        if (answer.status() != 200)
            throw new Failure(Exit.FAILED, "no backup could be made; journalctl -u swapbay-kiosk says why");
        here.say("Backup of " + answer.body().path("made").asString("now") + ": restored, checked and kept.");
        return Exit.WELL;
    }
}
