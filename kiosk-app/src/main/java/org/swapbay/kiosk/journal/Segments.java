package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.journal.JournalDamaged.Damage;

/**
 * The files of the journal: the one that is written, and closed ones that never change again. The name of a closed one
 * tells its first and last entry and the start of its last hash, so that a start reads only the file that is written.
 */
final class Segments {

    static final String WRITTEN = "journal";
    private static final String NEXT = "journal.next";
    private static final Logger log = LoggerFactory.getLogger(Segments.class);
    private static final Pattern CLOSED = Pattern.compile("journal\\.(\\d{12})-(\\d{12})\\.([0-9a-f]{16})");
    private static final int HASH_IN_NAME = 16;

    private final Folder folder;
    private final Clock clock;

    Segments(Folder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    record Closed(String name, long first, long last, String hash) {

        boolean follows(Closed before) {
            return first == before.last() + 1;
        }

        boolean endsAt(Position position) {
            return last == position.seq() && position.hash().startsWith(hash);
        }
    }

    /** Oldest first. Those at the beginning may have been archived elsewhere; none may be missing in between. */
    List<Closed> closed() throws IOException {
        var found = found();
        for (var i = 1; i < found.size(); i++) {
            if (!found.get(i).follows(found.get(i - 1))) {
                throw new JournalDamaged(
                        Damage.INCOMPLETE,
                        "a file of the journal is missing before "
                                + found.get(i).name());
            }
        }
        return found;
    }

    /** Reads every closed file, also those behind a damaged one. */
    List<DamagedFile> damaged(JournalCodec codec, Consumer<Entry> reader) throws IOException {
        var damaged = new ArrayList<DamagedFile>();
        var before = Optional.<Closed>empty();
        for (var closed : found()) {
            var previous = before;
            wrongWith(closed, previous, codec, reader)
                    .ifPresent(why -> damaged.add(new DamagedFile(closed.name(), why)));
            before = Optional.of(closed);
        }
        return damaged;
    }

    private Optional<String> wrongWith(
            Closed closed, Optional<Closed> before, JournalCodec codec, Consumer<Entry> reader) {
        if (before.filter(previous -> !closed.follows(previous)).isPresent()) {
            return Optional.of("a file is missing before it");
        }
        try (var file = folder.open(closed.name())) {
            var read = new Segment(file, codec).read(reader);
            var whole = read.end() == file.size() && closed.endsAt(read.last());
            var joins =
                    before.filter(previous -> !previous.endsAt(read.before())).isEmpty();
            return whole && joins ? Optional.empty() : Optional.of("it does not hold what its name says");
        } catch (JournalDamaged | IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** By their numbers, which the folder sorts by: all have twelve digits. */
    private List<Closed> found() throws IOException {
        return folder.names("").stream()
                .map(CLOSED::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(name -> new Closed(
                        name.group(), Long.parseLong(name.group(1)), Long.parseLong(name.group(2)), name.group(3)))
                .toList();
    }

    /** Opens the file that is written; finishes a rotation that was cut off. */
    FileChannel open(JournalCodec codec) throws IOException {
        var newest = newest();
        if (!folder.has(WRITTEN) && newest.isPresent()) {
            if (!folder.has(NEXT))
                throw new JournalDamaged(Damage.INCOMPLETE, "the newest file of the journal is gone");
            folder.rename(NEXT, WRITTEN);
        }
        var file = folder.open(WRITTEN);
        // A new file's name must be as durable as its content.
        folder.sync();
        var before = new Segment(file, codec).read(_ -> {}).before();
        // With no closed file here all of them were archived elsewhere, and the chain says where it goes on.
        if (newest.filter(closed -> !closed.endsAt(before)).isPresent()) {
            throw new JournalDamaged(Damage.INCOMPLETE, "the files of the journal do not follow each other");
        }
        return file;
    }

    /**
     * Copies what is whole into a new file, forced before it takes the old one's place: after an earlier force has
     * failed, what is read back may be in memory only, and no later force would write it.
     */
    FileChannel rewritten(FileChannel file, long end) throws IOException {
        if (end < file.size()) keepTorn(file, end);
        var copy = folder.open(NEXT);
        copy.truncate(0);
        copy(file, 0, end, copy);
        copy.force(true);
        folder.rename(NEXT, WRITTEN);
        folder.sync();
        file.close();
        return copy;
    }

    /** Closes the written file under its name and goes on with a new one. */
    FileChannel rotated(FileChannel file, long first, Position last, ByteBuffer begun) throws IOException {
        var next = folder.open(NEXT);
        next.truncate(0);
        while (begun.hasRemaining()) next.write(begun);
        next.force(true);
        folder.sync();
        CrashPoint.hit("journal.next-written");
        var name = String.format(
                Locale.ROOT,
                "journal.%012d-%012d.%s",
                first,
                last.seq(),
                last.hash().substring(0, HASH_IN_NAME));
        folder.rename(WRITTEN, name);
        folder.sync();
        CrashPoint.hit("journal.closed");
        folder.rename(NEXT, WRITTEN);
        folder.sync();
        file.close();
        log.info("journal: goes on in a new file after {}", name);
        return next;
    }

    FileChannel reopened(Closed segment) throws IOException {
        return folder.open(segment.name());
    }

    long room() throws IOException {
        return folder.room();
    }

    static void copy(FileChannel from, long start, long end, FileChannel to) throws IOException {
        var bytes = ByteBuffer.allocate(1 << 16);
        for (var at = start; at < end; at += bytes.limit()) {
            bytes.clear().limit((int) Math.min(bytes.capacity(), end - at));
            while (bytes.hasRemaining()) {
                if (from.read(bytes, at + bytes.position()) < 0) throw new IOException("a file became shorter");
            }
            bytes.flip();
            while (bytes.hasRemaining()) to.write(bytes);
        }
    }

    /** What a power loss cut off is of no use to the kiosk, but it may be to a person. */
    private void keepTorn(FileChannel file, long end) throws IOException {
        var name = "set-aside/" + SetAside.name(clock.instant(), "journal-torn-end");
        try (var kept = folder.open(name)) {
            copy(file, end, file.size(), kept);
            kept.force(true);
        }
        folder.sync();
        log.warn(
                "journal: the last entry was cut off by a power loss; its {} bytes are kept in {}",
                file.size() - end,
                name);
    }

    private Optional<Closed> newest() throws IOException {
        var closed = closed();
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.getLast());
    }
}
