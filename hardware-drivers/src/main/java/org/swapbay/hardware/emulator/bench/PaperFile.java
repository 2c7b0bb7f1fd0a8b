package org.swapbay.hardware.emulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.swapbay.hardware.emulator.PaperStrip;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the paper that came out in {@code paper.json}: a receipt does not vanish because a program was restarted. */
final class PaperFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<PaperStrip>> STRIPS = new TypeReference<>() {};

    private final Path file;

    PaperFile(Path directory) {
        file = directory.resolve("paper.json");
    }

    List<PaperStrip> load() throws IOException {
        return Files.exists(file) ? JSON.readValue(Files.readString(file), STRIPS) : List.of();
    }

    void save(List<PaperStrip> strips) throws IOException {
        var fresh = file.resolveSibling("paper.json.new");
        Files.writeString(fresh, JSON.writeValueAsString(strips));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
