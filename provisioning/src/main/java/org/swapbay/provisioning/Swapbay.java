package org.swapbay.provisioning;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The {@code swapbay} command. Each thing it can do is a subcommand; alone it says which there are. */
@Command(
        name = "swapbay",
        mixinStandardHelpOptions = true,
        version = "Swapbay 0.1.0",
        description = "Sets up and looks after a Swapbay kiosk.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or everything is well",
            "1:something needs attention",
            "2:something does not work",
            "3:not everything could be looked at",
            "64:the command was not understood",
            "69:the program or a device does not answer",
            "70:it failed; the message says why",
            "75:not now; try again later",
            "77:this account may not do it; use sudo"
        })
public final class Swapbay implements Runnable {

    private final CommandLine command;

    private Swapbay(Surroundings here) {
        command = new CommandLine(this)
                .addSubcommand(new SetupCommand(here))
                .addSubcommand(new CheckCommand(here))
                .addSubcommand(new CommandLine(new BayCommand()).addSubcommand(new BayOpenCommand(here)))
                .addSubcommand(new BackupCommand(here))
                .addSubcommand(new RestoreCommand(here))
                .addSubcommand(new SupportBundleCommand(here))
                .addSubcommand(new RemoveCommand(here))
                .setOut(new PrintWriter(here.out(), true))
                .setErr(new PrintWriter(here.out(), true))
                .setParameterExceptionHandler(new Misunderstood())
                .setExecutionExceptionHandler((failed, at, _) -> Failure.told(failed, at));
    }

    public static void main(String[] arguments) {
        System.exit(line(Surroundings.ofThisMachine()).execute(arguments));
    }

    /** The whole command line, for tests and for the pages made from it. */
    static CommandLine line(Surroundings here) {
        return new Swapbay(here).command;
    }

    @Override
    public void run() {
        throw new ParameterException(command, "what is to be done?");
    }

    private static final class Misunderstood implements CommandLine.IParameterExceptionHandler {
        @Override
        public int handleParseException(ParameterException wrong, String[] arguments) {
            var at = wrong.getCommandLine();
            at.getErr().println("swapbay: " + wrong.getMessage());
            at.usage(at.getErr());
            return Exit.MISUNDERSTOOD;
        }
    }
}
