package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.swapbay.kiosk.journal.Folder;

/** What a program that ends after a disk fault leaves for the next one. Lies there until staff have a case. */
final class FaultNote {

    private static final String NAME = "disk-fault";
    private static final int LONGEST = 64;

    private final Folder folder;

    FaultNote(Folder folder) {
        this.folder = folder;
    }

    /** @throws IOException when the disk still does not take it */
    void leave(Instant since) throws IOException {
        if (folder.has(NAME)) return;
        try (var file = folder.open(NAME)) {
            var bytes = ByteBuffer.wrap(since.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
        }
        folder.sync();
    }

    boolean lies() {
        return folder.has(NAME);
    }

    /** Since when the disk had failed. @param otherwise where the note was cut off */
    Optional<Instant> since(Instant otherwise) throws IOException {
        if (!lies()) return Optional.empty();
        try (var file = folder.open(NAME)) {
            var bytes = ByteBuffer.allocate(LONGEST);
            while (file.read(bytes) > 0) {}
            return Optional.of(Instant.parse(StandardCharsets.US_ASCII.decode(bytes.flip())));
        } catch (DateTimeException torn) {
            return Optional.of(otherwise);
        }
    }

    void takeAway() throws IOException {
        folder.delete(NAME);
        folder.sync();
    }
}
