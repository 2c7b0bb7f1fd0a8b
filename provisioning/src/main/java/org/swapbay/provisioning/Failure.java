package org.swapbay.provisioning;

import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/** It cannot be done, and this is what to tell and to end with. */
final class Failure extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final int exit;

    Failure(int exit, String words) {
        super(words);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }

    /** In plain words, without a trace: whoever reads it stands at a kiosk. */
    static int told(Exception failed, CommandLine at) {
        var words =
                switch (failed) {
                    case Failure known -> known.getMessage();
                    case AccessDeniedException denied -> "may not use " + denied.getFile() + "; try it with sudo";
                    case NoSuchFileException missing -> missing.getFile() + " is not there";
                    default -> failed.getClass().getSimpleName() + ": " + failed.getMessage();
                };
        at.getErr().println("swapbay: " + words);
        return switch (failed) {
            case Failure known -> known.exit();
            case AccessDeniedException _ -> Exit.NOT_ALLOWED;
            default -> Exit.FAILED;
        };
    }
}
