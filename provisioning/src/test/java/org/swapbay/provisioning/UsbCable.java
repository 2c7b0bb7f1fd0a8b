package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Path;

/** Carries bytes between a gadget's own node and the device emulated behind it. */
final class UsbCable {

    private final String one;
    private final String other;
    private Process carrier;

    private UsbCable(String one, String other, Process carrier) {
        this.one = one;
        this.other = other;
        this.carrier = carrier;
    }

    static UsbCable between(String one, String other) throws IOException {
        return new UsbCable(one, other, started(one, other));
    }

    void cut() throws InterruptedException {
        carrier.destroy();
        carrier.waitFor();
    }

    void join() throws IOException {
        carrier = started(one, other);
    }

    private static Process started(String one, String other) throws IOException {
        return new ProcessBuilder("socat", "-b", "65536", one, other + ",raw,echo=0")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(Path.of("/run/cable").toFile()))
                .start();
    }
}
