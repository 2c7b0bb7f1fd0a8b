package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.NotePath;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.SspAcceptorEmulator;

/** A bill acceptor beside the screen, at a pseudo-terminal, and the hand that puts notes into it. */
final class NoteMouth implements AutoCloseable {

    private static final List<Bill> READS = List.of(bill(1), bill(5), bill(10), bill(20));

    private final Path line;
    private final NotePath path = new NotePath(Clock.systemUTC(), Duration.ofMillis(40));
    private final SspAcceptorEmulator acceptor;

    NoteMouth(Path line) throws IOException {
        this.line = line;
        acceptor = new SspAcceptorEmulator(Pty.open(line), new DeviceFaults(Part.ACCEPTOR), path, READS, true);
    }

    /** The host's end. */
    Path line() {
        return line;
    }

    /** Puts a note in as soon as the mouth takes one, and holds on until it has come to rest. */
    void insert(int dollars) {
        int seen = path.notes().cassette().size();
        await("the mouth draws in a note").until(() -> acceptor.insert(bill(dollars)));
        await("the note comes to rest").until(() -> {
            acceptor.passTime();
            return path.notes().inPath() == null;
        });
        assertThat(path.notes().cassette()).hasSize(seen + 1).endsWith(bill(dollars));
    }

    @Override
    public void close() throws IOException {
        acceptor.close();
    }

    private static Bill bill(int dollars) {
        return new Bill("USD", dollars);
    }
}
