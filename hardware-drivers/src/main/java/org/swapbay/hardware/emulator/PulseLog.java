package org.swapbay.hardware.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.lock.LockAddress;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every pulse ever given, in order: the witness that no door was opened twice. In a file it holds one JSON object a
 * line and is only ever appended to. Safe for any thread.
 */
public final class PulseLog {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable Path file;
    private final List<Pulse> pulses = new ArrayList<>();

    private PulseLog(@Nullable Path file) {
        this.file = file;
    }

    public static PulseLog inMemory() {
        return new PulseLog(null);
    }

    /** Continues the log in this file; a last line cut off by a crash is dropped. */
    public static PulseLog inFile(Path file) throws IOException {
        var log = new PulseLog(file);
        if (!Files.exists(file)) return log;
        var text = Files.readString(file);
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        whole.lines().forEach(line -> log.pulses.add(JSON.readValue(line, Pulse.class)));
        if (whole.length() < text.length()) Files.writeString(file, whole);
        return log;
    }

    synchronized Pulse append(Instant time, LockAddress lock, Pulse.Outcome outcome) {
        var pulse = new Pulse(pulses.size() + 1L, time, lock, outcome);
        if (file != null) write(file, JSON.writeValueAsString(pulse) + "\n");
        pulses.add(pulse);
        return pulse;
    }

    public synchronized List<Pulse> all() {
        return List.copyOf(pulses);
    }

    private static void write(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
