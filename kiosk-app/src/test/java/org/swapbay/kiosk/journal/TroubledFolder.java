package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real folder on a disk that is as full as a test says, and that no longer takes names when it says so. */
final class TroubledFolder implements Folder {

    long room = Long.MAX_VALUE;
    boolean unreadable;
    boolean takesNoNames;
    final List<String> read = new ArrayList<>();
    final List<FileChannel> open = new ArrayList<>();
    private final DiskFolder disk;

    TroubledFolder(Path place) {
        disk = new DiskFolder(place);
    }

    @Override
    public FileChannel open(String name) throws IOException {
        read.add(name);
        open.add(disk.open(name));
        return open.getLast();
    }

    @Override
    public boolean has(String name) {
        return disk.has(name);
    }

    @Override
    public List<String> names(String below) throws IOException {
        return disk.names(below);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        if (takesNoNames) throw new IOException("input/output error");
        disk.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        disk.delete(name);
    }

    @Override
    public void sync() throws IOException {
        disk.sync();
    }

    @Override
    public long room() throws IOException {
        if (unreadable) throw new IOException("input/output error");
        return room;
    }

    @Override
    public String databaseUrl(String name) {
        return disk.databaseUrl(name);
    }
}
