package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a file is to hold.
 *
 * @param text empty: the file is to be gone
 */
record FileChange(Path file, String text) {

    boolean isNeeded() throws IOException {
        return text.isEmpty()
                ? Files.exists(file)
                : !Files.exists(file) || !Files.readString(file).equals(text);
    }

    /** Lines that go and come, as a person reads them. */
    List<String> words() throws IOException {
        var before = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        var after = text.lines().toList();
        var words = new LinkedHashSet<String>();
        words.add((after.isEmpty() ? "delete " : before.isEmpty() ? "write " : "change ") + file);
        before.stream().filter(line -> !after.contains(line)).forEach(line -> words.add("  - " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> words.add("  + " + line));
        return List.copyOf(words);
    }

    /** All or nothing, and with the permissions the file had. */
    void make() throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        var unfinished = file.resolveSibling("." + file.getFileName() + ".new");
        if (Files.exists(file))
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
