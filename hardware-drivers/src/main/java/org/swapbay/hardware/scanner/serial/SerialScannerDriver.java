package org.swapbay.hardware.scanner.serial;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.scanner.BarcodeScanner;
import org.swapbay.hardware.scanner.ReadParser;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;

/**
 * A scanner on a line of its own. One virtual thread reads; what was read waits for {@link #take()}. Whether the same
 * code twice means something is for the application to judge.
 */
public final class SerialScannerDriver implements BarcodeScanner {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    // Nobody should be served with a badge shown long ago: few reads wait, and the oldest give way.
    private static final int MOST_WAITING = 16;
    private static final ScanData CLOSED = new ScanData("", Symbology.NOT_TOLD);
    private static final Logger log = LoggerFactory.getLogger(SerialScannerDriver.class);

    private final Line line;
    private final ReadParser parser;
    private final BlockingQueue<ScanData> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;

    private SerialScannerDriver(Line line, ReadParser parser) {
        this.line = line;
        this.parser = parser;
    }

    /** Starts reading; the scanner may come later. The line is this driver's from now on, and closed with it. */
    public static SerialScannerDriver open(Line line, ScanSettings settings) {
        return open(line, new ScanFrameParser(settings));
    }

    /** The same for a scanner whose bytes are framed in another way, such as reports. */
    public static SerialScannerDriver open(Line line, ReadParser parser) {
        var driver = new SerialScannerDriver(line, parser);
        Thread.ofVirtual().name("scanner " + line.name()).start(driver::readUntilClosed);
        return driver;
    }

    @Override
    public ScanData take() throws InterruptedException, DeviceException {
        var read = waiting.take();
        if (read == CLOSED) {
            waiting.add(CLOSED);
            throw new DeviceUnavailableException(line.name() + ": the scanner was closed");
        }
        return read;
    }

    @Override
    public boolean online() {
        return line.isOpen();
    }

    @Override
    public void close() {
        closed = true;
        line.close();
        deliver(CLOSED);
    }

    private void readUntilClosed() {
        while (!closed) {
            try {
                read();
            } catch (DeviceUnavailableException e) {
                parser.reset();
                line.awaitOpen(PATIENCE);
            }
        }
    }

    private void read() throws DeviceUnavailableException {
        long dropped = parser.dropped();
        var bytes = line.read(parser.untilGap(System.nanoTime()).orElse(PATIENCE));
        if (bytes.equals(Bytes.NONE)) {
            parser.idle(System.nanoTime()).ifPresent(this::deliver);
        } else {
            parser.accept(bytes.toArray(), System.nanoTime()).forEach(this::deliver);
        }
        if (parser.dropped() > dropped) {
            log.warn("{}: a read was too long or only half there and was dropped", line.name());
        }
    }

    private synchronized void deliver(ScanData read) {
        if (closed && read != CLOSED) {
            return;
        }
        while (!waiting.offer(read)) {
            waiting.poll();
        }
    }
}
