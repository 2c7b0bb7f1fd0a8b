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

    @Test
    void aDiskFailsWhereItIsOrderedToAndAsLongAsItIs(@TempDir Path folder) throws IOException {
        var here = new CrashOrder("!journal.force");
        assertThat(here.fails("journal.force")).isTrue();
        assertThat(here.fails("journal.force")).isTrue();
        assertThat(here.fails("records.force")).isFalse();
        assertThat(new CrashOrder("!").fails("records.force")).isTrue();
        assertThat(new CrashOrder("journal.force").fails("journal.force"))
                .as("it is killed there and has no fault")
                .isFalse();

        var file = folder.resolve("order");
        var ordered = new CrashOrder("@" + file);
        assertThat(ordered.fails("journal.force")).isFalse();
        Files.writeString(file, "!journal.force");
        assertThat(ordered.fails("journal.force")).isTrue();
        Files.delete(file);
        assertThat(ordered.fails("journal.force")).isFalse();
        assertThat(folder.resolve("order.hits")).as("no point was passed").doesNotExist();
    }
}
