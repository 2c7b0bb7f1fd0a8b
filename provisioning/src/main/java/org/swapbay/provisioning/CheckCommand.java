package org.swapbay.provisioning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says how every part is, by asking the program, or the devices themselves while it is stopped. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says how every part of the kiosk is, why, and what to do.",
            "Asks the running program; while it is stopped, the devices themselves. Opens no door and prints nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is well",
            "1:something needs attention",
            "2:something does not work, or the program is stopped",
            "3:not everything could be looked at (with --strict)"
        })
final class CheckCommand implements Callable<Integer> {

    private final Surroundings here;

    @Option(names = "--json", description = "One JSON list instead of words.")
    private boolean json;

    @Option(names = "--wrong", description = "Only what is wrong.")
    private boolean wrongOnly;

    @Option(names = "--strict", description = "What nobody can tell counts as trouble too.")
    private boolean strict;

    CheckCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException, Failure {
        var lines = lines();
        var shown = wrongOnly
                ? lines.stream()
                        .filter(line ->
                                line.state().equals("down") || line.state().equals("attention"))
                        .toList()
                : lines;
        if (json) here.say(JsonMapper.builder().build().writeValueAsString(shown));
        else shown.forEach(this::say);
        var exit = Checked.exit(lines);
        var blind = lines.stream().anyMatch(line -> line.state().equals("unknown"));
        return strict && exit == Exit.WELL && blind ? Exit.UNKNOWN : exit;
    }

    /** What the support bundle takes along, too. */
    List<Checked> lines() throws IOException, Failure {
        var answer = new RunningKiosk(here).get("/health");
        if (answer.isPresent() && answer.get().status() == 200)
            return answer.get().body().valueStream().map(CheckCommand::read).toList();
        var lines = new ArrayList<Checked>();
        lines.add(
                answer.isPresent()
                        ? Checked.down("program", "no-answer", "the program answers wrongly", "read its log")
                        : Checked.down(
                                "program",
                                "stopped",
                                "the program does not run",
                                "systemctl start swapbay-kiosk; journalctl -u swapbay-kiosk says why it ended"));
        lines.addAll(new DeviceCheck(here).lines());
        return lines;
    }

    private void say(Checked line) {
        var since = line.since().isEmpty() ? "" : "  (since " + line.since() + ")";
        here.say("%-5s %s%s".formatted(line.word(), line.says(), since));
        if (!line.remedy().isEmpty()) here.say("      -> " + line.remedy());
    }

    private static Checked read(JsonNode line) {
        return new Checked(
                text(line, "part"),
                text(line, "which"),
                text(line, "state"),
                text(line, "since"),
                text(line, "cause"),
                text(line, "says"),
                text(line, "remedy"));
    }

    private static String text(JsonNode line, String key) {
        var value = line.get(key);
        return value == null ? "" : value.asString();
    }
}
