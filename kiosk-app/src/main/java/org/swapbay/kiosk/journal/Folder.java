package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/** Where the records lie. Names are relative, with {@code /} between folders; a test's disk can lose what was not synced. */
public interface Folder {

    /** Opens for reading and writing, and makes the file where there is none. */
    FileChannel open(String name) throws IOException;

    boolean has(String name);

    /** The files directly in a folder below this one, sorted; {@code ""} for this one itself. */
    List<String> names(String below) throws IOException;

    /** Puts a file in another one's place: after a power cut the old one is there or the new one. */
    void rename(String from, String to) throws IOException;

    /** For copies of what stands elsewhere, never for a record. */
    void delete(String name) throws IOException;

    /** Makes new and changed names as durable as what is in the files. */
    void sync() throws IOException;

    /** Bytes that can still be written. */
    long room() throws IOException;

    /** The address by which H2 finds a database of this name, without {@code .mv.db}. */
    String databaseUrl(String name);
}
