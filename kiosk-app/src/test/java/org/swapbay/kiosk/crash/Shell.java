package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Commands of the operating system. */
final class Shell {

    private Shell() {}

    /** Whether it ended well. */
    static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
