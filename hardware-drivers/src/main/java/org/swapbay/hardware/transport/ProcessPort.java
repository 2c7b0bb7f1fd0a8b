package org.swapbay.hardware.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program whose pipes are the device. Its first byte says that it has the device. */
final class ProcessPort implements Port {

    /** What the program writes once the device is its own; nothing else comes before it. */
    static final int READY = 0x06;

    private static final int NOTHING_YET_MILLIS = 1_000;
    private static final int LOOK_AGAIN_MILLIS = 5;
    private static final int ENDS_WITHIN_SECONDS = 2;

    private final Process program;
    private final InputStream from;
    private final OutputStream to;

    private ProcessPort(Process program) {
        this.program = program;
        from = program.getInputStream();
        to = program.getOutputStream();
    }

    static Port start(List<String> command) throws IOException {
        var port = new ProcessPort(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        if (port.from.read() == READY) return port;
        port.close();
        throw new IOException("the device is not there, or not ours to use");
    }

    /** A read of a pipe blocks without end and nothing interrupts it, so it is asked what is there. */
    @Override
    public int read(byte[] buffer) {
        try {
            for (var waited = 0; from.available() == 0; waited += LOOK_AGAIN_MILLIS) {
                if (!program.isAlive() && from.available() == 0) return -1;
                if (waited >= NOTHING_YET_MILLIS) return 0;
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            return from.read(buffer, 0, Math.min(buffer.length, from.available()));
        } catch (IOException gone) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public int write(byte[] octets, int offset) {
        try {
            to.write(octets, offset, octets.length - offset);
            to.flush();
            return octets.length - offset;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            to.close();
        } catch (IOException alreadyGone) {
            // What was not taken is lost either way.
        }
        try {
            if (!program.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) program.destroyForcibly();
        } catch (InterruptedException stopped) {
            program.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
