package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import org.swapbay.kiosk.journal.JournalDamaged.Damage;

/** One file of the journal, read from its start. */
final class Segment {

    private final FileChannel file;
    private final JournalCodec codec;
    private final ByteBuffer window = ByteBuffer.allocate(2 * JournalCodec.LONGEST_FRAME);
    private long windowStart;

    Segment(FileChannel file, JournalCodec codec) {
        this.file = file;
        this.codec = codec;
    }

    /**
     * @param end the byte behind the last whole entry
     * @param before what the chain stood at before this file
     */
    record Read(long end, Position before, Position last) {}

    /** @throws JournalDamaged when anything but the last entry is broken */
    Read read(Consumer<Entry> reader) throws IOException {
        window.clear().limit(0);
        windowStart = 0;
        fill();
        var before = codec.begins(window.duplicate()).orElse(Position.NOTHING);
        var last = before;
        while (true) {
            if (window.remaining() < window.capacity() / 2) fill();
            // Refilled just now, so the window begins where the file ends.
            if (!window.hasRemaining()) return new Read(windowStart, before, last);
            switch (decode(last)) {
                case JournalCodec.Reading.Whole(var entries) -> {
                    last = new Position(
                            entries.getLast().seq(), entries.getLast().hash());
                    entries.forEach(reader);
                }
                case JournalCodec.Reading.Torn(var why) -> {
                    var at = windowStart + window.position();
                    if (file.size() - at > JournalCodec.LONGEST_FRAME || followedByMore(last.seq())) {
                        throw new JournalDamaged(
                                Damage.BROKEN, "journal entry " + (last.seq() + 1) + " at byte " + at + ": " + why);
                    }
                    return new Read(at, before, last);
                }
            }
        }
    }

    private JournalCodec.Reading decode(Position last) {
        var at = windowStart + window.position();
        try {
            return codec.decode(window, last.seq() + 1, last.hash());
        } catch (JournalDamaged e) {
            var where = "journal entry " + (last.seq() + 1) + " at byte " + at + ": ";
            throw new JournalDamaged(e.damage(), where + e.getMessage());
        }
    }

    private void fill() throws IOException {
        windowStart += window.position();
        window.compact();
        while (window.hasRemaining() && file.read(window, windowStart + window.position()) > 0) {}
        window.flip();
    }

    /**
     * A torn last entry is what a power cut leaves; a whole entry there or behind it means that the middle was
     * damaged, and then cutting the tail off would destroy the record. Only the chain is left unchecked here.
     */
    private boolean followedByMore(long lastGoodSeq) {
        for (var at = window.position(); at + JournalCodec.HEADER < window.limit(); at++) {
            if (codec.looksLikeAFrame(window.duplicate().position(at), lastGoodSeq)) return true;
        }
        return false;
    }
}
