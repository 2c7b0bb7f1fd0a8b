package org.swapbay.provisioning;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The {@code swapbay} command. Each thing it can do is a subcommand; alone it says which there are. */
@Command(name = "swapbay", mixinStandardHelpOptions = true, description = "Sets up and looks after a Swapbay kiosk.")
public final class Swapbay implements Runnable {

    private final CommandLine command = new CommandLine(this);

    public static void main(String[] arguments) {
        System.exit(new Swapbay().command.execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(command, "what is to be done?");
    }
}
