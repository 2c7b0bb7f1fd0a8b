package org.swapbay.hardware.emulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.NotePath;
import org.swapbay.hardware.emulator.NotePath.Notes;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.SspAcceptorEmulator;
import tools.jackson.databind.json.JsonMapper;

/** The bill acceptor and the notes before it, in it and in its cassette; they outlive the program in {@code notes.json}. */
final class Purse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Purse.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Bill> READS = List.of(bill(1), bill(5), bill(10), bill(20));
    private static final Duration MOVE = Duration.ofMillis(500);

    private final Path file;
    private final NotePath path = new NotePath(Clock.systemUTC(), MOVE);
    private final SspAcceptorEmulator acceptor;
    private Notes kept;

    Purse(Path directory, Pty line, DeviceFaults faults) throws IOException {
        file = directory.resolve("notes.json");
        if (Files.exists(file)) path.putBack(JSON.readValue(Files.readString(file), Notes.class));
        kept = path.notes();
        acceptor = new SspAcceptorEmulator(line, faults, path, READS, true);
    }

    /** Puts a note to the mouth. False where it is not drawn in, or where there is no such note. */
    boolean insert(long value) {
        return READS.stream().filter(bill -> bill.value() == value).anyMatch(acceptor::insert);
    }

    WorldView.NotesView view() {
        var notes = path.notes();
        var inside = notes.inPath();
        return new WorldView.NotesView(
                READS.stream().map(Bill::value).toList(),
                acceptor.takesNotes(),
                inside == null ? null : inside.value(),
                values(notes.cassette()),
                values(notes.before()),
                values(notes.pulledOut()),
                notes.inserted());
    }

    /** Lets them move on, whether or not a program looks; another number whenever one moved or the mouth opened. */
    long glance() {
        acceptor.passTime();
        keep();
        return kept.hashCode() * 31L + (acceptor.takesNotes() ? 1 : 0);
    }

    private synchronized void keep() {
        var now = path.notes();
        if (now.equals(kept)) return;
        try {
            var fresh = file.resolveSibling("notes.json.new");
            Files.writeString(fresh, JSON.writeValueAsString(now));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            kept = now;
        } catch (IOException e) {
            LOG.warn("The notes could not be kept", e);
        }
    }

    @Override
    public void close() throws IOException {
        keep();
        acceptor.close();
    }

    private static List<Long> values(List<Bill> bills) {
        return bills.stream().map(Bill::value).toList();
    }

    private static Bill bill(int dollars) {
        return new Bill("USD", dollars);
    }
}
