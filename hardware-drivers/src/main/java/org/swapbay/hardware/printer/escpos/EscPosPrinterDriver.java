package org.swapbay.hardware.printer.escpos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.PrinterStatus.Fault;
import org.swapbay.hardware.printer.PrinterStatus.Paper;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.ReceiptPrinter;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;

/**
 * An ESC/POS printer on a line of its own: asks before a job, watches while it sends, and believes a receipt printed
 * only when the printer answers a question queued behind it. It never prints anything a second time.
 */
public final class EscPosPrinterDriver implements ReceiptPrinter {

    // Small enough that a printer which stops is noticed before the rest is in its buffer.
    private static final int PIECE = 256;
    private static final Receipt NOTHING = new Receipt(List.of());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration AT_ONCE = Duration.ZERO;
    // DLE ENQ 2: recover from an error and forget what was waiting.
    private static final Bytes RECOVER_CLEARED = Bytes.of(0x10, 0x05, 0x02);
    private static final Logger log = LoggerFactory.getLogger(EscPosPrinterDriver.class);

    private final Line line;
    private final EscPosSettings settings;
    private final EscPosComposer composer;
    private final EscPosConversation conversation;
    private final ReentrantLock owner = new ReentrantLock(true);
    private final AtomicLong millimetres;
    private boolean pieceMayHang;

    private EscPosPrinterDriver(Line line, EscPosSettings settings) {
        this.line = line;
        this.settings = settings;
        composer = new EscPosComposer(settings.profile());
        conversation = new EscPosConversation(line, settings);
        millimetres = new AtomicLong(settings.millimetresBefore());
    }

    /** The printer may come later. The line is this driver's from now on, and closed with it. */
    public static EscPosPrinterDriver open(Line line, EscPosSettings settings) {
        return new EscPosPrinterDriver(line, settings);
    }

    @Override
    public void print(Receipt receipt) throws DeviceException {
        var composed = composer.compose(receipt);
        owner.lock();
        try {
            conversation.begin();
            refuseUnlessReady();
            if (pieceMayHang) {
                separate();
            }
            pieceMayHang = true;
            send(composed.bytes());
            awaitDone();
            pieceMayHang = false;
            millimetres.addAndGet(composed.millimetres());
        } finally {
            owner.unlock();
        }
    }

    @Override
    public PrinterStatus status() {
        owner.lock();
        try {
            conversation.begin();
            return conversation.ask();
        } catch (DeviceException e) {
            log.debug("{}: {}", line.name(), e.getMessage());
            return PrinterStatus.UNREACHABLE;
        } finally {
            owner.unlock();
        }
    }

    /** Paper of all receipts printed whole, over the printer's life: what wears the head. */
    @Override
    public long millimetresPrinted() {
        return millimetres.get();
    }

    @Override
    public void close() {
        line.close();
    }

    private void refuseUnlessReady() throws DeviceException {
        var before = askBefore();
        if (!before.online()) {
            throw new DeviceRefusedException(line.name() + ": " + reason(before) + "; nothing was sent");
        }
    }

    private PrinterStatus askBefore() throws DeviceException {
        try {
            return conversation.ask();
        } catch (DeviceTimeoutException e) {
            throw new DeviceUnavailableException(line.name() + ": the printer does not answer; nothing was sent", e);
        }
    }

    // The torn beginning of another's receipt must not hang above this one, nor its rest come out after it.
    private void separate() throws DeviceException {
        conversation.clearBuffers();
        conversation.send(Bytes.copyOf(composer.compose(NOTHING).bytes()));
    }

    private void send(byte[] bytes) throws DeviceException {
        for (int from = 0; from < bytes.length; from += PIECE) {
            conversation.send(Bytes.copyOf(bytes, from, Math.min(from + PIECE, bytes.length)));
            conversation.listen(AT_ONCE);
            var pushed = conversation.pushed();
            if (pushed != null && cannotGoOn(pushed)) {
                giveUp(pushed);
            }
        }
        if (settings.profile().answersInOrder()) {
            conversation.askInOrder();
        }
    }

    private void awaitDone() throws DeviceException {
        long deadline = System.nanoTime() + settings.printing().toNanos();
        while (true) {
            awaitWord();
            var now = conversation.ask();
            if (cannotGoOn(now)) {
                giveUp(now);
            }
            if (now.online()
                    && (conversation.doneInOrder() || !settings.profile().answersInOrder())) {
                return;
            }
            if (System.nanoTime() >= deadline) {
                if (!now.online()) {
                    giveUp(now);
                }
                throw new DeviceTimeoutException(line.name() + ": the printer did not finish in time");
            }
        }
    }

    // Either the answer in order or a status pushed ends the wait early.
    private void awaitWord() throws DeviceUnavailableException {
        long look = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        var before = conversation.pushed();
        while (settings.profile().answersInOrder()
                && !conversation.doneInOrder()
                && conversation.pushed() == before
                && System.nanoTime() < look) {
            conversation.listen(Duration.ofNanos(look - System.nanoTime()));
        }
    }

    private void giveUp(PrinterStatus status) throws DeviceRefusedException {
        try {
            conversation.clearBuffers();
            if (status.fault() == Fault.CUTTER_JAM) {
                conversation.send(RECOVER_CLEARED);
            }
        } catch (DeviceException e) {
            log.debug("{}: not cleared, the next job will: {}", line.name(), e.getMessage());
        }
        throw new DeviceRefusedException(line.name() + ": " + reason(status) + "; the receipt was cut short");
    }

    private static boolean cannotGoOn(PrinterStatus status) {
        return status.paper() == Paper.END
                || status.coverOpen()
                || status.fault() == Fault.CUTTER_JAM
                || status.fault() == Fault.UNRECOVERABLE;
    }

    private static String reason(PrinterStatus status) {
        if (status.coverOpen()) {
            return "cover open";
        }
        if (status.paper() == Paper.END) {
            return "no paper";
        }
        return switch (status.fault()) {
            case NONE -> "offline";
            case CUTTER_JAM -> "cutter jam";
            case HEAD_HOT -> "print head too hot";
            case UNRECOVERABLE -> "out of order";
            case NO_ANSWER -> "no answer";
        };
    }
}
