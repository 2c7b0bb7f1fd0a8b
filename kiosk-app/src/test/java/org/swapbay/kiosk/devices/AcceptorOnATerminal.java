package org.swapbay.kiosk.devices;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.BillAcceptor;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.NotePath;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.SspAcceptorEmulator;

/**
 * The bill acceptor as the program has it, with its driver, at a real pseudo-terminal. The emulated one at the other end goes
 * on while the program is dead, and where its notes are is the judge.
 */
public final class AcceptorOnATerminal implements AutoCloseable {

    private static final List<Bill> READS =
            List.of(new Bill("USD", 1), new Bill("USD", 5), new Bill("USD", 10), new Bill("USD", 20));

    private final Path line;
    private final NotePath path = new NotePath(Clock.systemUTC(), Duration.ofMillis(40));
    private final DeviceFaults faults = new DeviceFaults(Part.ACCEPTOR);
    private final SspAcceptorEmulator emulator;
    private @Nullable BillAcceptor driver;
    private @Nullable WatchedAcceptor watched;

    /** @param acknowledges whether it repeats an event until it was acknowledged */
    public AcceptorOnATerminal(Path folder, boolean acknowledges) throws IOException {
        line = folder.resolve("acceptor");
        emulator = new SspAcceptorEmulator(Pty.open(line), faults, path, READS, acknowledges);
    }

    /** As {@code DevicesConfiguration} puts it together, with a line of its own; whatever was before is gone. */
    public CashAcceptor start() {
        kill();
        var opened = Drivers.cash(new CashProperties(line.toString(), 9_600, 0));
        var report = new DeviceHealthReport(Clock.systemUTC(), new Announcer(_ -> {}));
        driver = opened.device();
        watched = new WatchedAcceptor(opened.device(), true, opened.trouble(Device.CASH, report));
        return watched;
    }

    /** The process is gone, and with it its end of the line. */
    public void kill() {
        if (driver != null) driver.close();
        driver = null;
    }

    /** One look, as the acceptor's thread takes it. False where nothing was answered; the thread looks again then, too. */
    public boolean look() {
        try {
            if (watched != null) watched.round();
            return true;
        } catch (DeviceException unanswered) {
            return false;
        } finally {
            emulator.passTime();
        }
    }

    public boolean insert(BankNote note) {
        return emulator.insert(new Bill(note.currency(), note.value()));
    }

    /** By the name that the bench gives it. */
    public void set(String fault, boolean on) {
        faults.set(Fault.valueOf(fault), on);
    }

    public boolean empty() {
        emulator.passTime();
        return path.notes().inPath() == null;
    }

    /** How many notes lie in the cassette. */
    public int cassette() {
        return path.notes().cassette().size();
    }

    /** How many are back in the hand, whatever gave them back. */
    public int hand() {
        return path.notes().before().size();
    }

    /** How many a hand took out: by a string, or out of a jam. */
    public int pulledOut() {
        return path.notes().pulledOut().size();
    }

    /** Whether it said that it took the note, whoever heard it. */
    public boolean toldTheCredit() {
        return emulator.creditsTold() > 0;
    }

    @Override
    public void close() throws IOException {
        kill();
        emulator.close();
    }
}
