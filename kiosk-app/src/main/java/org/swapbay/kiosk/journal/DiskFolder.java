package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A folder of the machine that nobody but the kiosk's own account may look into. */
public final class DiskFolder implements Folder {

    private final Path root;

    public DiskFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Makes the folder where there is none, and closes it to everybody else where the file system knows owners. */
    public void found() throws IOException {
        Files.createDirectories(root);
        if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Override
    public FileChannel open(String name) throws IOException {
        var path = root.resolve(name);
        Files.createDirectories(path.resolveSibling(""));
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public boolean has(String name) {
        return Files.exists(root.resolve(name));
    }

    @Override
    public List<String> names(String below) throws IOException {
        var folder = root.resolve(below);
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        var target = root.resolve(to);
        Files.createDirectories(target.resolveSibling(""));
        Files.move(root.resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(root.resolve(name));
    }

    @Override
    public void sync() throws IOException {
        sync(root);
        try (var folders = Files.list(root)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) sync(folder);
        }
    }

    @Override
    public long room() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    @Override
    public String databaseUrl(String name) {
        return OrderedPath.url(root.resolve(name).toString());
    }

    private static void sync(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }
}
