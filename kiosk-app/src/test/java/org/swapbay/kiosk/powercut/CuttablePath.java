package org.swapbay.kiosk.powercut;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;

/** H2's own extension point: {@code jdbc:h2:cuttable:disk/name} lives on a {@link CuttableDisk}. */
public final class CuttablePath extends FilePath {

    private static final Map<String, CuttableDisk> DISKS = new ConcurrentHashMap<>();
    private static final String SCHEME = "cuttable";

    static void insert(String name, CuttableDisk disk) {
        FilePath.register(new CuttablePath());
        DISKS.put(name, disk);
    }

    static void eject(String name) {
        DISKS.remove(name);
    }

    private CuttableDisk disk() {
        var path = inside();
        var disk = DISKS.get(path.substring(0, path.indexOf('/')));
        if (disk == null) throw new IllegalStateException("no such disk: " + path);
        return disk;
    }

    private String inside() {
        return name.substring(SCHEME.length() + 1);
    }

    @Override
    public FileChannel open(String mode) throws java.io.IOException {
        var file = disk().file(inside());
        return new OpenFile(file);
    }

    @Override
    public long size() {
        return disk().file(inside()).size();
    }

    @Override
    public boolean exists() {
        return isDirectory() || disk().has(inside());
    }

    @Override
    public boolean createFile() {
        if (exists()) return false;
        disk().file(inside());
        return true;
    }

    @Override
    public void delete() {
        disk().delete(inside());
    }

    @Override
    public void moveTo(FilePath to, boolean replace) {
        throw new UnsupportedOperationException("H2 moves nothing while it runs");
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return List.of();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        var slash = name.lastIndexOf('/');
        return getPath(slash < 0 ? SCHEME + ":" : name.substring(0, slash));
    }

    @Override
    public boolean isDirectory() {
        return inside().indexOf('/') < 0;
    }

    @Override
    public boolean isRegularFile() {
        return exists();
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {}

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws java.io.IOException {
        return FilePath.newFileChannelOutputStream(open("rw"), append);
    }

    @Override
    public InputStream newInputStream() throws java.io.IOException {
        return Channels.newInputStream(open("r"));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public CuttablePath getPath(String path) {
        var made = new CuttablePath();
        made.name = path;
        return made;
    }
}
