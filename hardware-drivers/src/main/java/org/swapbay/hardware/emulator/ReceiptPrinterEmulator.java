package org.swapbay.hardware.emulator;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An ESC/POS printer at the far end of a line, with its paper. It answers {@code DLE EOT} while it prints, pushes
 * status when told to, and goes wrong by name through its {@link DeviceFaults}. It is a device, not a recorder: it stops
 * without paper, keeps what it was sent until then, and loses it when switched off.
 */
public final class ReceiptPrinterEmulator implements AutoCloseable {

    /** A line at 210 mm a second, as quick as these printers are. */
    public static final Duration PER_LINE = Duration.ofMillis(20);

    private static final int BUFFER = 4096;
    /** Stands in the buffer where bytes were lost, so that what comes after it is not taken for what was before. */
    private static final int LOST = -1;

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final Logger log = LoggerFactory.getLogger(ReceiptPrinterEmulator.class);

    private final Pty line;
    private final DeviceFaults faults;
    private final Duration perLine;
    private final EmulatorVoice voice;
    private final PaperRoll roll = new PaperRoll();
    private final PrinterBody body;
    private final BlockingQueue<Integer> buffer = new ArrayBlockingQueue<>(BUFFER);
    private final RealTimeCommands realTime = new RealTimeCommands(new Receiver());
    private final EscPosInterpreter interpreter = new EscPosInterpreter(this::nextByte, new Mechanics());
    private final List<Thread> threads;
    private volatile boolean closed;
    private volatile boolean pushes;
    private byte[] lastPushed = {};

    public ReceiptPrinterEmulator(Pty line, DeviceFaults faults) {
        this(line, faults, PER_LINE);
    }

    /** Starts at once. The line is the printer's from now on, and closed with it. */
    public ReceiptPrinterEmulator(Pty line, DeviceFaults faults, Duration perLine) {
        this.line = line;
        this.faults = faults;
        this.perLine = perLine;
        voice = new EmulatorVoice(line, faults);
        body = new PrinterBody(faults, roll);
        faults.onSwitch(this::switched);
        if (faults.has(Fault.UNPLUGGED)) {
            switched(Fault.UNPLUGGED, true);
        }
        threads = List.of(started("printer receives", this::receive), started("printer prints", this::print));
    }

    public DeviceFaults faults() {
        return faults;
    }

    /** Every piece of paper, oldest first; one that still hangs in the printer comes last. */
    public List<PaperStrip> paper() {
        return roll.strips();
    }

    /** All paper ever moved. */
    public long millimetresPrinted() {
        return roll.millimetresInLife();
    }

    /** Somebody tears off what hangs out. */
    public void tearOff() {
        roll.takeOff(false);
    }

    /** Lays out again what had come out before a restart. */
    public void putBack(List<PaperStrip> earlier) {
        roll.putBack(earlier);
    }

    /** Somebody takes all the paper that came out. */
    public void takePaper() {
        roll.takeAway();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        threads.forEach(Thread::interrupt);
        voice.close();
        line.close();
    }

    private Thread started(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    private void receive() {
        var chunk = new byte[256];
        try {
            while (!closed) {
                if (faults.has(Fault.NOT_DRAINING)) {
                    Thread.sleep(LOOK);
                    continue;
                }
                int count = line.read(chunk, LISTEN);
                for (int at = 0; at < count; at++) {
                    realTime.accept(chunk[at] & 0xFF);
                }
            }
        } catch (IOException e) {
            log.debug("line closed: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print() {
        try {
            while (!closed) {
                try {
                    interpreter.step();
                } catch (BufferLostException e) {
                    interpreter.reset();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int nextByte() throws InterruptedException {
        while (true) {
            var next = buffer.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                continue;
            }
            if (next == LOST) {
                throw new BufferLostException();
            }
            return next;
        }
    }

    private void loseBuffer() {
        buffer.clear();
        buffer.add(LOST);
    }

    private void stopIfBufferLost() {
        var next = buffer.peek();
        if (next != null && next == LOST) {
            buffer.remove(next);
            throw new BufferLostException();
        }
    }

    private void switched(Fault fault, boolean on) {
        body.look();
        try {
            switch (fault) {
                case UNPLUGGED -> plug(!on);
                case POWER_CYCLED -> powerCycle(on);
                default -> pushIfChanged();
            }
        } catch (IOException e) {
            log.warn("the line would not be switched: {}", e.getMessage());
        }
    }

    private void plug(boolean in) throws IOException {
        if (in) {
            line.plugIn();
        } else {
            line.hangUp();
        }
    }

    private void powerCycle(boolean on) {
        if (on) {
            pushes = false;
            loseBuffer();
            faults.set(Fault.POWER_CYCLED, false);
        }
    }

    private synchronized void pushIfChanged() {
        var frame = body.automatic();
        if (pushes && !Arrays.equals(frame, lastPushed)) {
            lastPushed = frame;
            voice.say(frame);
        }
    }

    /** What was waiting to be printed is gone. */
    private static final class BufferLostException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The interface side: never waits for the mechanics but when the buffer is full. */
    private final class Receiver implements RealTimeCommands.Listener {

        @Override
        public void printByte(int value) throws InterruptedException {
            buffer.put(value);
        }

        @Override
        public void statusAsked(int which) {
            voice.say(new byte[] {(byte) body.realTime(which)});
        }

        @Override
        public void recover(boolean clearing) {
            if (clearing) {
                loseBuffer();
            }
        }

        @Override
        public void clearBuffers() {
            loseBuffer();
            // Epson's acknowledgement.
            voice.say(new byte[] {0x37, 0x25, 0x00});
        }
    }

    /** Head, motor and cutter. */
    private final class Mechanics implements EscPosInterpreter.PrintHead {

        @Override
        public void print(PaperMark mark, int dots) throws InterruptedException {
            move(dots);
            roll.print(mark, dots);
            body.look();
            pushIfChanged();
        }

        @Override
        public void feed(int dots) throws InterruptedException {
            move(dots);
            roll.feed(dots);
        }

        @Override
        public void cut() throws InterruptedException {
            awaitAble();
            roll.takeOff(true);
        }

        @Override
        public void pushChanges(int mask) {
            synchronized (ReceiptPrinterEmulator.this) {
                pushes = mask != 0;
                lastPushed = new byte[0];
                pushIfChanged();
            }
        }

        @Override
        public void answerInOrder() throws InterruptedException {
            awaitAble();
            voice.say(new byte[] {body.inOrder()});
        }

        private void move(int dots) throws InterruptedException {
            awaitAble();
            Thread.sleep(perLine.multipliedBy(dots).dividedBy(PaperRoll.LINE_DOTS));
        }

        private void awaitAble() throws InterruptedException {
            stopIfBufferLost();
            while (body.stopped()) {
                Thread.sleep(LOOK);
                stopIfBufferLost();
            }
        }
    }
}
