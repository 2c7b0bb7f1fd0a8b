package org.swapbay.kiosk.repairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.repairs.PhotoVerdict.Kept;
import org.swapbay.kiosk.repairs.PhotoVerdict.Refused;
import org.swapbay.kiosk.repairs.PhotoVerdict.Why;

/**
 * Keeps photos as files under {@code photos} in the data folder, each under the SHA-256 of its content: no name, no
 * ticket, and what was changed on the disk is not shown. Each backup copies them to the second folder, where one is
 * configured; what is gone or damaged here is found there.
 */
@Component
public class PhotoShelf {

    /** What a phone's camera makes at most. */
    public static final int LARGEST_UPLOAD = 16 * 1024 * 1024;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path data;
    private final Path folder;
    private final List<Path> places;

    PhotoShelf(@Value("${swapbay.data}") Path data, @Value("${swapbay.records.second-folder:}") String secondFolder) {
        this.data = data;
        folder = data.resolve("photos");
        places = secondFolder.isBlank()
                ? List.of(folder)
                : List.of(folder, Path.of(secondFolder).resolve("photos"));
    }

    /** Keeps a picture, one at a time, because each may need a hundred megabytes for a moment. */
    public synchronized PhotoVerdict keep(byte[] upload) {
        if (upload.length == 0) return new Refused(Why.NOT_A_PICTURE);
        if (upload.length > LARGEST_UPLOAD) return new Refused(Why.TOO_LARGE);
        return switch (Reprint.of(upload)) {
            case Reprint.Outcome.Refused(var why) -> new Refused(why);
            case Reprint.Outcome.Printed(var jpeg, var width, var height) -> {
                var sha256 = sha256(jpeg);
                write(sha256, jpeg);
                yield new Kept(sha256, width, height, jpeg.length);
            }
        };
    }

    /** The photo as it was kept; nothing where it is gone or no longer what it was. */
    public Optional<byte[]> find(String sha256) {
        if (!SHA256.matcher(sha256).matches()) return Optional.empty();
        return places.stream()
                .map(place -> file(place, sha256))
                .filter(Files::isRegularFile)
                .map(PhotoShelf::read)
                .filter(jpeg -> sha256(jpeg).equals(sha256))
                .findFirst();
    }

    /** Takes a photo off the disks for good. */
    void remove(String sha256) {
        try {
            for (var place : places) Files.deleteIfExists(file(place, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("a photo cannot be removed", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a photo cannot be read", e);
        }
    }

    private static Path drawer(Path place, String sha256) {
        return place.resolve(sha256.substring(0, 2));
    }

    private static Path file(Path place, String sha256) {
        return drawer(place, sha256).resolve(sha256 + ".jpg");
    }

    /** The file appears whole or not at all, and its name is as durable as its content. */
    private void write(String sha256, byte[] jpeg) {
        var drawer = drawer(folder, sha256);
        var draft = drawer.resolve(sha256 + ".new");
        try {
            Files.createDirectories(drawer);
            try (var channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(jpeg);
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(
                    draft, file(folder, sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            for (var directory : List.of(drawer, folder, data)) force(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("a photo cannot be kept", e);
        }
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
