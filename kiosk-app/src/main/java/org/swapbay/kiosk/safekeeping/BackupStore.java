package org.swapbay.kiosk.safekeeping;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.journal.Position;
import org.swapbay.kiosk.safekeeping.BackupFile.Manifest;

/** The backups in one folder. One that was cut off while it was written was never there. */
final class BackupStore {

    private static final String UNFINISHED = "unfinished";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH-mm-ss'Z.zip'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Folder folder;
    private final String below;

    /** @param below with {@code /} at its end, or empty */
    BackupStore(Folder folder, String below) {
        this.folder = folder;
        this.below = below;
    }

    /** A backup by name; when it was made stands in it. */
    record Kept(String name, Instant madeAt) {}

    /** Newest first. */
    List<Kept> all() throws IOException {
        return folder.names(below.isEmpty() ? "" : below.substring(0, below.length() - 1)).stream()
                .filter(name -> name.endsWith(".zip"))
                .map(name -> new Kept(name, madeAt(name.substring(below.length()))))
                .filter(kept -> !kept.madeAt().equals(Instant.MIN))
                .sorted(Comparator.comparing(Kept::madeAt).reversed())
                .toList();
    }

    /** Writes one under a name that does not count yet. */
    void write(Connection snapshot, Instant madeAt, Position position, BackupSeal seal)
            throws IOException, SQLException {
        try (var file = folder.open(below + UNFINISHED)) {
            file.truncate(0);
            file.position(0);
            var bytes = new BufferedOutputStream(Channels.newOutputStream(file));
            BackupFile.write(snapshot, madeAt, position, seal, bytes);
            bytes.flush();
            file.force(true);
        }
        CrashPoint.hit("backup.written");
    }

    Manifest restoreUnfinished(Connection into) throws IOException, SQLException {
        return restore(below + UNFINISHED, into);
    }

    /** From here on it counts. */
    Kept finish(Instant madeAt) throws IOException {
        var name = below + NAME.format(madeAt);
        folder.rename(below + UNFINISHED, name);
        folder.sync();
        CrashPoint.hit("backup.kept");
        return new Kept(name, madeAt);
    }

    /** Takes over one from another place. */
    void copy(BackupStore from, Kept kept) throws IOException {
        copyFile(from.folder, kept.name(), below + kept.name().substring(from.below.length()));
    }

    /** Takes over any file from another folder, if it is not here yet or may have changed. */
    void copyFile(Folder from, String name, String to) throws IOException {
        fetch(from, name);
        folder.rename(below + UNFINISHED, to);
        folder.sync();
    }

    /** As above, but it does not count; {@link #restoreUnfinished} brings it back. */
    void fetch(BackupStore from, Kept kept) throws IOException {
        fetch(from.folder, kept.name());
    }

    private void fetch(Folder from, String name) throws IOException {
        try (var source = from.open(name);
                var copy = folder.open(below + UNFINISHED)) {
            copy.truncate(0);
            Copies.copy(source, copy);
            copy.force(true);
        }
    }

    boolean has(String name) {
        return folder.has(below + name);
    }

    /** Forgets what {@link Keeping} does not keep. */
    void prune() throws IOException {
        var all = all();
        var superfluous = Keeping.superfluous(all.stream().map(Kept::madeAt).toList());
        for (var kept : all) if (superfluous.contains(kept.madeAt())) folder.delete(kept.name());
    }

    Manifest unfinished() throws IOException {
        return manifest(new Kept(below + UNFINISHED, Instant.MIN));
    }

    Manifest manifest(Kept kept) throws IOException {
        try (var file = folder.open(kept.name())) {
            return BackupFile.manifest(new BufferedInputStream(Channels.newInputStream(file)));
        }
    }

    /** @throws IOException when it is not what was written, before anything is restored */
    Manifest restore(Kept kept, Connection into) throws IOException, SQLException {
        manifest(kept);
        return restore(kept.name(), into);
    }

    private Manifest restore(String name, Connection into) throws IOException, SQLException {
        try (var file = folder.open(name)) {
            return BackupFile.restore(new BufferedInputStream(Channels.newInputStream(file)), into);
        }
    }

    private static Instant madeAt(String name) {
        try {
            return NAME.parse(name, Instant::from);
        } catch (java.time.DateTimeException notOurs) {
            return Instant.MIN;
        }
    }
}
