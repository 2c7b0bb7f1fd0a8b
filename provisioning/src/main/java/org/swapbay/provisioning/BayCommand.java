package org.swapbay.provisioning;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with one bay. */
@Command(name = "bay", mixinStandardHelpOptions = true, description = "Opens one bay for who stands before it.")
final class BayCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what is to be done with the bay?");
    }
}
