package org.swapbay.provisioning;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Single bays. */
@Command(name = "bay", mixinStandardHelpOptions = true, description = "Looks after a single bay.")
final class BayCommand implements Runnable {

    private final Surroundings here;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    BayCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what is to be done with the bay?");
    }

    /** Through the program, which writes down who opened it and why, and holds the bay until somebody has said what is in it. */
    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description = {
                "Opens a bay, once. The program writes down who and why, and lends and takes nothing there until"
                        + " somebody has said in the console what is in it."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:the board confirmed; look at the door",
                "1:the board did not confirm; look at the door before anything else",
                "69:the program does not run",
                "70:refused; the message says why",
                "75:somebody is being served; try again later"
            })
    int open(
            @Parameters(paramLabel = "BAY", description = "The number on the door.") int bay,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "WORDS",
                            description = "Why; it is kept for ever.")
                    String reason,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "NAME",
                            description = "The name of your account in the console.")
                    String by)
            throws IOException, Failure {
        var answer = new RunningKiosk(here)
                .post("/bays/" + bay + "/open", Map.of("reason", reason, "by", by))
                .orElseThrow(
                        () -> new Failure(Exit.NO_ANSWER, "the program does not run; a bay is opened by it alone"));
        var told = answer.body().path("told").asString("no answer");
        if (answer.status() == 409) throw new Failure(Exit.NOT_NOW, told);
        if (answer.status() != 200) throw new Failure(Exit.FAILED, told);
        here.say(told);
        return answer.body().path("confirmed").asBoolean(false) ? Exit.WELL : Exit.ATTENTION;
    }
}
