package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * Holds the page of faults against the words, the patience of alerts and the list of faults in the code. After a change of
 * words: {@code ./test -pl kiosk-app -am -Dtest=HealthPageTests -Dsurefire.failIfNoSpecifiedTests=false -Dswapbay.write=true}.
 * What is said at all, {@link HealthOfFaultsIT} finds out.
 */
class HealthPageTests {

    @Test
    void everyFaultOfTheEmulatorsHasItsRow() throws IOException {
        var page = HealthPage.read();
        assertThat(HealthPage.PARTS).allSatisfy(part -> assertThat(page.rows().get(part))
                .extracting(HealthRow::fault)
                .containsExactlyElementsOf(org.swapbay.hardware.emulator.Fault.of(part)));
    }

    @Test
    void thePageHasTheWordsOfTheProgram() throws IOException {
        var text = HealthPage.read().text();
        if (Boolean.getBoolean("swapbay.write")) Files.writeString(HealthPage.FILE, text);
        assertThat(Files.readString(HealthPage.FILE))
                .as("docs/reference/health.md, see this class")
                .isEqualTo(text);
    }
}
