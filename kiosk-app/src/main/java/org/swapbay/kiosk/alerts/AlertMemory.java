package org.swapbay.kiosk.alerts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was told, in a file of its own beside the database: alerts must work when the database does not, and a kiosk that
 * starts again and again must not tell the same each time.
 */
final class AlertMemory {

    private static final Logger log = LoggerFactory.getLogger(AlertMemory.class);

    private final Path file;
    private final JsonMapper json = JsonMapper.builder().build();

    AlertMemory(Path folder) {
        file = folder.resolve("alerts.json");
    }

    /** @param watched by name */
    record Kept(Map<String, Watched> watched, List<Letter> letters) {
        static final Kept NOTHING = new Kept(Map.of(), List.of());
    }

    Kept read() {
        try {
            return Files.exists(file) ? json.readValue(Files.readString(file), Kept.class) : Kept.NOTHING;
        } catch (IOException | JacksonException unreadable) {
            log.warn("alerts: what was told cannot be read; it may be told again");
            return Kept.NOTHING;
        }
    }

    /** A full disk is told all the same; it may then be told twice. */
    void write(Kept kept) {
        var unfinished = file.resolveSibling("alerts.json.new");
        try {
            Files.writeString(unfinished, json.writeValueAsString(kept));
            try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            log.warn("alerts: what was told cannot be kept: {}", full.getClass().getSimpleName());
        }
    }
}
