package org.swapbay.provisioning;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has the program open one bay, on record, while nobody is served. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Opens one bay so that whoever stands before it can look in, and waits until its door is seen open.",
            "The program opens it, on record with your account of this machine and the reason, and serves nobody until it"
                    + " is shut again. Put nothing in and take nothing out by this: sign in at the kiosk for that."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:its door is open",
            "64:the command was not understood, or there is no such bay",
            "69:the program or the lock board does not answer",
            "70:the door did not open, or cannot be seen; the message says which",
            "75:not now: somebody is being served, the kiosk is closed, or the door stands open already",
            "77:this account may not do it; use sudo"
        })
final class BayOpenCommand implements Callable<Integer> {

    private final Surroundings here;

    @Parameters(paramLabel = "BAY", description = "The number painted on its door.")
    private int bay;

    @Option(
            names = {"-r", "--reason"},
            paramLabel = "WORDS",
            required = true,
            description = "Why, for the record; at most 200 characters.")
    private String reason = "";

    BayOpenCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException, Failure {
        var answer = new RunningKiosk(here)
                .post("/bays/" + bay + "/open", Map.of("by", here.account(), "reason", reason))
                .orElseThrow(() -> new Failure(Exit.NO_ANSWER, "the program does not run, and only it opens doors"));
        if (answer.status() == 400)
            throw new Failure(Exit.MISUNDERSTOOD, "say why in 1 to 200 characters, from an account with a plain name");
        if (answer.status() != 200)
            throw new Failure(Exit.FAILED, "the program did not say what became of it; look at the door");
        var said = answer.body().path("answer").asString("");
        if (!said.equals("opened")) throw refused(said);
        here.say("Bay " + bay + " is open. The kiosk serves again when it is shut.");
        return Exit.WELL;
    }

    private Failure refused(String answer) {
        return switch (answer) {
            case "no-such-bay" -> new Failure(Exit.MISUNDERSTOOD, "this cabinet has no bay " + bay);
            case "busy" -> new Failure(Exit.NOT_NOW, "somebody is being served; wait for the welcome screen");
            case "closed" -> new Failure(Exit.NOT_NOW, "the kiosk is closed; \"swapbay check\" says why");
            case "already-open" -> new Failure(Exit.NOT_NOW, "its door stands open already");
            case "not-sent" -> new Failure(Exit.NO_ANSWER, "the lock board does not answer; nothing moved");
            case "not-seen" -> new Failure(Exit.FAILED, "no sensor sees this door, so it is not opened");
            case "not-opened" ->
                new Failure(Exit.FAILED, "the door stayed shut; the bay is held, and a case in the console says so");
            default -> new Failure(Exit.FAILED, "the program answers \"" + answer + "\"; is it another version?");
        };
    }
}
