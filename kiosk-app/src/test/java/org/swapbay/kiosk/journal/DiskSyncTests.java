package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which folders the machine is told to make durable, as the Java runtime's own recorder saw it: no power cut of a test
 * reaches the real disk, and a name is there for every reader whether it was forced or not.
 */
class DiskSyncTests {

    @TempDir
    Path place;

    private Path root;
    private DiskFolder folder;

    @BeforeEach
    void found() throws IOException {
        root = place.resolve("records");
        folder = new DiskFolder(root);
        folder.found();
    }

    @Test
    void newAndChangedNamesAreForcedInTheFolderAndInEachBelowIt() throws IOException {
        folder.open("new").close();
        folder.open("set-aside/torn").close();
        folder.rename("new", "archive/old");
        folder.open("journal").close();
        assertThat(forcedBy(folder))
                .containsExactlyInAnyOrder(root, root.resolve("set-aside"), root.resolve("archive"));
    }

    /** A folder that is new is itself a name, and goes with the power unless the one above it is forced. */
    @Test
    void theFolderItselfIsForcedFirst() throws IOException {
        folder.open("archive/old").close();
        assertThat(forcedBy(folder)).first().isEqualTo(root);
    }

    private List<Path> forcedBy(DiskFolder synced) throws IOException {
        var seen = place.resolve("seen.jfr");
        try (var recorder = new Recording()) {
            recorder.enable("jdk.FileForce").withoutThreshold().withoutStackTrace();
            recorder.start();
            synced.sync();
            recorder.stop();
            recorder.dump(seen);
        }
        var forced = new ArrayList<Path>();
        RecordingFile.readAllEvents(seen).stream()
                .filter(event -> event.getString("path").startsWith(place.toString()))
                .forEach(event -> {
                    assertThat(event.getBoolean("metaData")).isTrue();
                    forced.add(Path.of(event.getString("path")));
                });
        return forced;
    }
}
