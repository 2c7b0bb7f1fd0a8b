package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.journal.OrderedPath;

/** A folder on a {@link CuttableDisk}: names, too, are lost unless they were synced. */
final class CuttableFolder implements Folder {

    private final String root;
    private final CuttableDisk disk;

    /** @param root the disk's name in the addresses of H2 */
    CuttableFolder(String root, CuttableDisk disk) {
        this.root = root;
        this.disk = disk;
    }

    @Override
    public FileChannel open(String name) throws IOException {
        return new OpenFile(disk.file(path(name)));
    }

    @Override
    public boolean has(String name) {
        return disk.has(path(name));
    }

    @Override
    public List<String> names(String below) {
        var folder = below.isEmpty() ? root + "/" : path(below) + "/";
        return disk.names().stream()
                .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                .map(name -> name.substring(root.length() + 1))
                .sorted()
                .toList();
    }

    @Override
    public void rename(String from, String to) throws IOException {
        disk.rename(path(from), path(to));
    }

    @Override
    public void delete(String name) throws IOException {
        disk.unlink(path(name));
    }

    @Override
    public void sync() throws IOException {
        disk.syncNames();
    }

    @Override
    public long room() {
        return Long.MAX_VALUE;
    }

    @Override
    public String databaseUrl(String name) {
        return OrderedPath.url("cuttable:" + path(name));
    }

    private String path(String name) {
        return root + "/" + name;
    }
}
