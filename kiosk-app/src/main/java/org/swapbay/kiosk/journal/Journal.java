package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intent journal: one append-only file, checksummed, hash-chained, forced to disk unit by unit. It is the
 * write-ahead log of doors and money, the audit trail, and what a lost database is rebuilt from.
 *
 * <p>Once a write or a force has failed nothing more is accepted: a failed force is never repeated and believed,
 * because the kernel may have dropped the pages already.
 */
public final class Journal implements AutoCloseable {

    static final String GENESIS = "00".repeat(JournalCodec.HASH);
    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private final FileChannel file;
    private final JournalCodec codec;
    private final Clock clock;
    private long lastSeq;
    private String lastHash = GENESIS;
    private @Nullable IOException broken;

    /**
     * Opens the journal and checks all of it.
     *
     * @param file positioned anywhere, readable and writable
     * @throws JournalDamaged when anything but the last entry is broken
     */
    public Journal(FileChannel file, Collection<Facts> facts, Clock clock) throws IOException {
        this(file, new JournalCodec(facts), clock);
    }

    /** As above, for whoever opens many. */
    public Journal(FileChannel file, JournalCodec codec, Clock clock) throws IOException {
        this.file = file;
        this.codec = codec;
        this.clock = clock;
        var end = scan(this::follow);
        if (end < file.size()) {
            log.warn("journal: the last entry was cut off by a power loss; {} bytes dropped", file.size() - end);
            file.truncate(end);
        }
        // What a killed process wrote last may be read back and still not be on the disk; it is believed from here on.
        file.force(true);
        file.position(end);
    }

    /** Appends facts and returns once they are on the disk; a power cut leaves all of them or none. */
    public synchronized List<Entry> append(List<? extends Fact> facts) {
        if (broken != null) throw new UncheckedIOException("the journal failed before and takes nothing more", broken);
        if (facts.isEmpty()) return List.of();
        try {
            var bytes = codec.encode(lastSeq + 1, clock.instant(), facts, lastHash);
            var whole = (JournalCodec.Reading.Whole) codec.decode(bytes.duplicate(), lastSeq + 1, lastHash);
            while (bytes.hasRemaining()) file.write(bytes);
            CrashPoint.hit("journal.written");
            file.force(true);
            whole.entries().forEach(this::follow);
            return whole.entries();
        } catch (IOException e) {
            broken = e;
            throw new UncheckedIOException("the journal cannot be written", e);
        }
    }

    /** Hands every entry after {@code seq} to {@code reader}, in order. */
    public synchronized void readAfter(long seq, Consumer<Entry> reader) {
        try {
            var end = file.position();
            scan(entry -> {
                if (entry.seq() > seq) reader.accept(entry);
            });
            file.position(end);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be read", e);
        }
    }

    public synchronized long lastSeq() {
        return lastSeq;
    }

    /** The head of the hash chain; printed or sent elsewhere it proves that nothing before it was changed. */
    public synchronized String lastHash() {
        return lastHash;
    }

    /** Whether entries can still be written. */
    public synchronized boolean writable() {
        return broken == null;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void follow(Entry entry) {
        lastSeq = entry.seq();
        lastHash = entry.hash();
    }

    /** Reads from the start; returns where the last whole entry ends. */
    private long scan(Consumer<Entry> reader) throws IOException {
        var window = ByteBuffer.allocate(2 * JournalCodec.LONGEST_FRAME);
        long windowStart = 0;
        long seq = 0;
        var hash = GENESIS;
        window.limit(0);
        while (true) {
            if (window.remaining() < window.capacity() / 2) {
                windowStart += window.position();
                window.compact();
                while (window.hasRemaining() && file.read(window, windowStart + window.position()) > 0) {}
                window.flip();
            }
            if (!window.hasRemaining()) return windowStart + window.position();
            switch (codec.decode(window, seq + 1, hash)) {
                case JournalCodec.Reading.Whole(var entries) -> {
                    seq += entries.size();
                    hash = entries.getLast().hash();
                    entries.forEach(reader);
                }
                case JournalCodec.Reading.Torn(var why) -> {
                    var at = windowStart + window.position();
                    if (file.size() - at > JournalCodec.LONGEST_FRAME || followedByMore(window, seq)) {
                        throw new JournalDamaged("journal entry " + (seq + 1) + " at byte " + at + ": " + why);
                    }
                    return at;
                }
            }
        }
    }

    /**
     * A torn last entry is what a power cut leaves; a whole entry there or behind it means that the middle was
     * damaged, and then cutting the tail off would destroy the record. Only the chain is left unchecked here.
     */
    private boolean followedByMore(ByteBuffer window, long lastGoodSeq) {
        for (var at = window.position(); at + JournalCodec.HEADER < window.limit(); at++) {
            var candidate = window.duplicate().position(at);
            if (codec.looksLikeAFrame(candidate, lastGoodSeq)) return true;
        }
        return false;
    }
}
