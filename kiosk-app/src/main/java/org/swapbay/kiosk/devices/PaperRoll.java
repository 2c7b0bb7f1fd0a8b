package org.swapbay.kiosk.devices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.PrinterStatus.Fault;

/**
 * How much paper is left: what a new roll has, less what was fed since it was put in. No printer says it; it says only
 * that the roll is nearly at its end, and then that is believed and not the count. A new roll is one that came after such
 * an end and an open cover, or that a person said was put in.
 *
 * <p>Kept in a file of its own: it is about a thing and not about a person, and losing it costs nothing but the figure.
 * Until the first end or change of a roll nobody knows what is left, and nothing is said.
 */
final class PaperRoll {

    private static final Logger log = LoggerFactory.getLogger(PaperRoll.class);
    private static final String FILE = "paper-roll";
    private static final String SENSES = " senses";

    private final Path file;
    private final long length;
    private final long nearEnd;
    private OptionalLong fed = OptionalLong.empty();
    /** Whether this printer has ever told of a near end, so that its silence about it means something. */
    private boolean senses;

    private long counted;
    private boolean endIsNear;
    private boolean opened;

    /**
     * @param length of a new roll, in millimetres
     * @param nearEnd what is left when the printer says that the end is near, in millimetres
     */
    PaperRoll(Path folder, long length, long nearEnd) {
        file = folder.resolve(FILE);
        this.length = length;
        this.nearEnd = Math.min(nearEnd, length);
        read();
    }

    /** In millimetres, to a few per cent; nothing before the first end or change of a roll. */
    synchronized OptionalLong left() {
        return fed.isPresent() ? OptionalLong.of(length - fed.getAsLong()) : OptionalLong.empty();
    }

    /** @param total all that the printer ever fed, in millimetres, as it is now; nothing of it is this roll's yet */
    synchronized void startAt(long total) {
        counted = total;
    }

    /** @param total all that the printer ever fed, in millimetres */
    synchronized void fed(long total) {
        var more = total - counted;
        counted = Math.max(counted, total);
        if (fed.isPresent() && more > 0) keep(fed.getAsLong() + more);
    }

    /** Somebody says so. */
    synchronized void replaced() {
        log.info("printer: a new roll of paper is in");
        endIsNear = false;
        keep(0);
    }

    /** What the printer says of itself; asked every few seconds. */
    synchronized void seen(PrinterStatus status) {
        if (status.fault() == Fault.NO_ANSWER) return;
        if (status.coverOpen()) {
            // With its cover open a printer calls its paper gone, whatever lies in it.
            opened = true;
            return;
        }
        switch (status.paper()) {
            case NEAR_END -> {
                endIsNear = true;
                opened = false;
                senses = true;
                correct(length - nearEnd, length);
            }
            // Nothing is pulled through from here: whatever comes next was put in.
            case END -> {
                endIsNear = true;
                opened = true;
                correct(length, length);
            }
            case PRESENT -> {
                if (endIsNear && opened) replaced();
                opened = false;
                // A sensor that trembles has not got more paper.
                if (senses && !endIsNear && fed.isPresent()) correct(0, length - nearEnd);
            }
        }
    }

    /** The printer knows that so much was fed at least, and so much at most. */
    private void correct(long least, long most) {
        var now = Math.clamp(fed.orElse(least), least, most);
        if (fed.isEmpty() || fed.getAsLong() != now) keep(now);
    }

    private void keep(long millimetres) {
        fed = OptionalLong.of(Math.min(millimetres, length));
        var unfinished = file.resolveSibling(FILE + ".new");
        try {
            Files.writeString(unfinished, fed.getAsLong() + (senses ? SENSES : ""));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            log.warn(
                    "printer: the paper fed cannot be kept: {}", full.getClass().getSimpleName());
        }
    }

    private void read() {
        try {
            if (!Files.exists(file)) return;
            var words = Files.readString(file).strip();
            senses = words.endsWith(SENSES);
            fed = OptionalLong.of(Math.clamp(Long.parseLong(words.replace(SENSES, "")), 0, length));
        } catch (IOException | NumberFormatException unreadable) {
            log.warn("printer: the paper fed cannot be read; it is counted from the next roll on");
        }
    }
}
