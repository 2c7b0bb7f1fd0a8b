package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Commands of the operating system. */
final class Shell {

    private Shell() {}

    /** Whether this account may do whatever the machine allows at all. */
    static boolean root() {
        return run("sh", "-c", "[ \"$(id -u)\" = 0 ]");
    }

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
