package org.swapbay.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can only be seen in the source itself. */
class SourceTests {

    /** Longer than this, a class does two things. */
    private static final int MOST_LINES = 400;

    private static final List<Path> ROOTS = List.of(Path.of("src"), Path.of("../hardware-drivers/src"));

    @Test
    void noFileIsLongerThanOneCanHoldInMind() throws IOException {
        assertThat(sources().filter(file -> lines(file).size() > MOST_LINES)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNothingIsNull() throws IOException {
        var packages = sources()
                .filter(file -> file.toString().contains("/main/"))
                .map(file -> file.resolveSibling("package-info.java"))
                .distinct()
                .toList();
        assertThat(packages).hasSizeGreaterThan(10).allSatisfy(file -> {
            assertThat(file).exists();
            assertThat(Files.readString(file)).startsWith("/**").contains("@NullMarked");
        });
    }

    @Test
    void nothingIsGeneratedBehindTheReadersBack() throws IOException {
        assertThat(sources().filter(file -> lines(file).stream().anyMatch(line -> line.startsWith("import lombok"))))
                .isEmpty();
    }

    @Test
    void noCommentNamesAnAuthorOrLeavesWorkUndone() throws IOException {
        assertThat(sources().filter(file -> !file.endsWith("SourceTests.java")).filter(file -> lines(file).stream()
                        .anyMatch(line -> line.contains("@author") || line.contains("TODO") || line.contains("FIXME"))))
                .isEmpty();
    }

    private static Stream<Path> sources() throws IOException {
        var files = Stream.<Path>builder();
        for (var root : ROOTS) {
            try (var tree = Files.walk(root)) {
                tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files.build();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
