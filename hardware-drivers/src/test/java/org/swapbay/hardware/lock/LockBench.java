package org.swapbay.hardware.lock;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.swapbay.hardware.emulator.Cabinet;
import org.swapbay.hardware.emulator.CabinetLayout;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.PulseLog;
import org.swapbay.hardware.lock.bus.BusTiming;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;

/** A cabinet, its boards and a driver, with a pseudo-terminal between them. */
public final class LockBench implements Closeable {

    /** As {@link BusTiming#USUAL}, but without waiting between pulses. */
    public static final BusTiming BRISK =
            new BusTiming(Duration.ofMillis(250), Duration.ofMillis(20), Duration.ofMillis(500), Duration.ZERO, 2);

    public final Cabinet cabinet;
    public final DeviceFaults faults = new DeviceFaults(Part.LOCKS);
    public final Pty pty;
    public final Line line;
    public final Closeable boards;
    public final LockController driver;

    /** Builds what stands at the device's end. */
    public interface Boards {
        Closeable at(Pty line, DeviceFaults faults, Cabinet cabinet);
    }

    /** Builds what stands at the kiosk's end. */
    public interface Driver {
        LockController on(Line line);
    }

    public LockBench(Path folder, int baud, int board, Boards boards, Driver driver) throws Exception {
        cabinet = new Cabinet(CabinetLayout.twelve(board).bays(), PulseLog.inMemory(), Clock.systemUTC());
        pty = Pty.open(folder.resolve("locks"));
        this.boards = boards.at(pty, faults, cabinet);
        line = SerialLine.open(SerialSettings.of(pty.line().toString(), baud));
        line.awaitOpen(Duration.ofSeconds(5));
        this.driver = driver.on(line);
    }

    @Override
    public void close() throws IOException {
        driver.close();
        boards.close();
    }
}
