package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashOrderTests {

    @Test
    void aNameAloneMeansItsFirstHit() {
        var order = new CrashOrder("desk.before-pulse");
        assertThat(order.isDue("desk.after-pulse")).isFalse();
        assertThat(order.isDue("desk.before-pulse")).isTrue();
    }

    @Test
    void aNumberMeansThatHitAndNoOther() {
        var order = new CrashOrder("records.synced:3");
        assertThat(order.isDue("records.synced")).isFalse();
        assertThat(order.isDue("records.synced")).isFalse();
        assertThat(order.isDue("records.synced")).isTrue();
        assertThat(order.isDue("records.synced")).isFalse();
    }

    @Test
    void aFileGivesAnotherOrderWhileTheProgramRuns(@TempDir Path folder) throws IOException {
        var file = folder.resolve("order");
        var order = new CrashOrder("@" + file);
        assertThat(order.isDue("a")).isFalse();
        Files.writeString(file, "a:2");
        assertThat(order.isDue("a")).isFalse();
        assertThat(order.isDue("b")).isFalse();
        assertThat(order.isDue("a")).isTrue();
        Files.writeString(file, "b");
        assertThat(order.isDue("b")).isTrue();
        assertThat(folder.resolve("order.hits")).hasContent("a\na\nb\na\nb\n");
    }
}
