package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** What a program finds on the disk when the power is back. */
final class RecordedKiosk implements AutoCloseable {

    private final Bookkeeping books;
    private final long applied;

    RecordedKiosk(FileChannel journal, Path database) throws IOException {
        books = new Bookkeeping(journal, "jdbc:h2:file:" + database.toAbsolutePath());
        applied = books.jdbc
                .sql("select applied_seq from journal_position")
                .query(Long.class)
                .single();
    }

    long journalled() {
        return books.journal.lastSeq();
    }

    long appliedBeforeCatchUp() {
        return applied;
    }

    long rowsAfterCatchUp() {
        books.records.catchUp();
        return books.jdbc
                .sql("select count(*) from line where number = seq")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() throws IOException {
        books.close();
        books.journal.close();
    }
}
