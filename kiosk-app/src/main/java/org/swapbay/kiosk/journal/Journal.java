package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intent journal: append-only, checksummed, hash-chained, forced to disk unit by unit. It is the write-ahead log of
 * doors and money, the audit trail, and what a lost database is rebuilt from. It goes on in a new file when one is
 * long enough, and the chain goes on with it.
 *
 * <p>Once a write or a force has failed nothing more is accepted: a failed force is never repeated and believed,
 * because the kernel may have dropped the pages already. Only opening it anew helps.
 */
public final class Journal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private final @Nullable Segments segments;
    private final @Nullable JournalCodec codec;
    private final Limits limits;
    private final Clock clock;
    private @Nullable FileChannel file;
    private long end;
    private Position before = Position.NOTHING;
    private Position last = Position.NOTHING;
    private volatile @Nullable Exception broken;

    /**
     * @param file bytes after which it goes on in a new file
     * @param room bytes that must be free before a visit may begin
     */
    public record Limits(long file, long room) {}

    /**
     * Opens a journal of one file and checks all of it.
     *
     * @param file positioned anywhere, readable and writable
     * @throws JournalDamaged when anything but the last entry is broken
     */
    public Journal(FileChannel file, Collection<Facts> facts, Clock clock) throws IOException {
        this(file, new JournalCodec(facts), clock);
    }

    /** As above, for whoever opens many. */
    public Journal(FileChannel file, JournalCodec codec, Clock clock) throws IOException {
        this(null, codec, clock, new Limits(Long.MAX_VALUE, 0));
        var read = begin(new Segment(file, codec).read(_ -> {}));
        if (read.end() < file.size()) {
            log.warn("journal: the last entry was cut off by a power loss; {} bytes dropped", file.size() - read.end());
            file.truncate(read.end());
        }
        // What a killed process wrote last may be read back and still not be on the disk; it is believed from here on.
        file.force(true);
        file.position(read.end());
        this.file = file;
    }

    private Journal(@Nullable Segments segments, @Nullable JournalCodec codec, Clock clock, Limits limits) {
        this.segments = segments;
        this.codec = codec;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Opens the journal of a kiosk and checks the file that is written; {@link #verify} checks all. Only read until
     * {@link #goOn}.
     *
     * @throws JournalDamaged when it cannot be gone on with
     */
    public static Journal in(Folder folder, Collection<Facts> facts, Clock clock, Limits limits) throws IOException {
        var codec = new JournalCodec(facts);
        var segments = new Segments(folder, clock);
        var journal = new Journal(segments, codec, clock, limits);
        var file = segments.open(codec);
        journal.end = journal.begin(new Segment(file, codec).read(_ -> {})).end();
        journal.file = file;
        return journal;
    }

    /** Makes it ready to be written, once it is known to be the right one: sets a torn end aside. */
    public synchronized void goOn() throws IOException {
        file = segments().rewritten(file(), end);
    }

    /** Takes nothing and has nothing: for a kiosk whose records cannot be trusted. */
    public static Journal none(Clock clock) {
        var journal = new Journal(null, null, clock, new Limits(0, 0));
        journal.broken = new IOException("the records cannot be trusted");
        return journal;
    }

    /** Appends facts and returns once they are on the disk; a power cut leaves all of them or none. */
    public synchronized List<Entry> append(List<? extends Fact> facts) {
        if (broken != null) throw refusal(new IOException("the journal failed before and takes nothing more", broken));
        if (facts.isEmpty()) return List.of();
        try {
            var bytes = codec().encode(last.seq() + 1, clock.instant(), facts, last.hash());
            var whole = (JournalCodec.Reading.Whole) codec().decode(bytes.duplicate(), last.seq() + 1, last.hash());
            while (bytes.hasRemaining()) file().write(bytes);
            CrashPoint.hit("journal.written");
            CrashPoint.disk("journal.force");
            file().force(true);
            var entries = new ArrayList<>(whole.entries());
            follow(entries.getLast());
            rotate().ifPresent(entries::add);
            return entries;
        } catch (IOException e) {
            distrust(e);
            throw refusal(e);
        }
    }

    /** Hands every entry after {@code seq} to {@code reader}, in order; reads only the files that hold them. */
    public synchronized void readAfter(long seq, Consumer<Entry> reader) {
        Consumer<Entry> later = entry -> {
            if (entry.seq() > seq) reader.accept(entry);
        };
        try {
            if (segments != null && seq < before.seq()) readClosed(seq, later);
            if (codec != null) new Segment(file(), codec).read(later);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be read", e);
        }
    }

    /** Whether the chain really went through there. */
    public boolean wentThrough(Position position) {
        if (position.seq() == 0) return position.equals(Position.NOTHING);
        if (position.seq() == before.seq()) return position.equals(before);
        var found = new AtomicReference<>("");
        readAfter(position.seq() - 1, entry -> {
            if (entry.seq() == position.seq()) found.set(entry.hash());
        });
        return position.hash().equals(found.get());
    }

    /** Reads all of it, from the oldest file that is here. @throws JournalDamaged where it does not fit */
    public void verify() {
        readAfter(0, _ -> {});
    }

    /** Reads all closed files and tells which are damaged. Nobody waits for it: they never change. */
    public List<DamagedFile> damagedFiles() throws IOException {
        return segments == null ? List.of() : segments.damaged(codec(), _ -> {});
    }

    /**
     * Reads everything again, closed files and the one that is written, and tells which are damaged.
     *
     * @param reached told the number of each entry that fits
     */
    public List<DamagedFile> check(LongConsumer reached) throws IOException {
        if (segments == null) return List.of();
        var damaged = new ArrayList<>(segments.damaged(codec(), entry -> reached.accept(entry.seq())));
        try {
            readWritten(entry -> reached.accept(entry.seq()));
        } catch (JournalDamaged e) {
            damaged.add(new DamagedFile(Segments.WRITTEN, String.valueOf(e.getMessage())));
        }
        return damaged;
    }

    private synchronized void readWritten(Consumer<Entry> reader) throws IOException {
        new Segment(file(), codec()).read(reader);
    }

    public synchronized Position position() {
        return last;
    }

    public long lastSeq() {
        return position().seq();
    }

    /** The head of the hash chain; printed or sent elsewhere it proves that nothing before it was changed. */
    public String lastHash() {
        return position().hash();
    }

    /** Whether there is one; without it nothing is a record. */
    public boolean exists() {
        return codec != null;
    }

    /** Whether entries can still be written. */
    public boolean writable() {
        return broken == null;
    }

    /** Why not. */
    public Optional<Exception> broken() {
        return Optional.ofNullable(broken);
    }

    /** Whether a whole visit would fit on the disk. */
    public boolean roomy() {
        try {
            return segments == null || segments.room() >= limits.room();
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes nothing more, because what it told to be safe may not be. */
    public void distrust(Exception why) {
        if (broken == null)
            log.error(
                    "records: the disk failed; nothing more is written until they are opened anew: {}", why.toString());
        broken = why;
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) file.close();
    }

    private Segment.Read begin(Segment.Read read) {
        before = read.before();
        last = read.last();
        return read;
    }

    private void readClosed(long seq, Consumer<Entry> reader) throws IOException {
        var files = segments().closed();
        if (files.isEmpty() || files.getFirst().first() > seq + 1) {
            throw new JournalDamaged(
                    JournalDamaged.Damage.INCOMPLETE, "the journal after entry " + seq + " was archived elsewhere");
        }
        for (var closed : files) {
            if (closed.last() <= seq) continue;
            try (var channel = segments().reopened(closed)) {
                var read = new Segment(channel, codec()).read(reader);
                if (read.end() < channel.size() || !closed.endsAt(read.last())) {
                    throw new JournalDamaged(
                            JournalDamaged.Damage.BROKEN, closed.name() + " does not hold what it says");
                }
            }
        }
    }

    /** Its first entry is returned, for it counts like any other. A failure here takes nothing back. */
    private Optional<Entry> rotate() throws IOException {
        if (segments == null || file().position() < limits.file()) return Optional.empty();
        var first = new JournalFact.SegmentBegun(JournalFact.SegmentBegun.FORMAT, last.hash());
        var begun = codec().encode(last.seq() + 1, clock.instant(), List.of(first), last.hash());
        var whole = (JournalCodec.Reading.Whole) codec().decode(begun.duplicate(), last.seq() + 1, last.hash());
        try {
            file = segments.rotated(file(), before.seq() + 1, last, begun);
        } catch (IOException e) {
            distrust(e);
            return Optional.empty();
        }
        before = last;
        follow(whole.entries().getLast());
        return Optional.of(whole.entries().getLast());
    }

    private void follow(Entry entry) {
        last = new Position(entry.seq(), entry.hash());
    }

    private static UncheckedIOException refusal(IOException why) {
        return new UncheckedIOException("the journal cannot be written", why);
    }

    private FileChannel file() {
        if (file == null) throw new IllegalStateException("there is no journal");
        return file;
    }

    private JournalCodec codec() {
        if (codec == null) throw new IllegalStateException("there is no journal");
        return codec;
    }

    private Segments segments() {
        if (segments == null) throw new IllegalStateException("the journal is one file");
        return segments;
    }
}
