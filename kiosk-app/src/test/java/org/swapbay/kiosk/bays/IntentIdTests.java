package org.swapbay.kiosk.bays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The name of an intent stands in rows, in the ids of cases and in the journal as it was given. */
class IntentIdTests {

    @Test
    void aNameFitsItsColumn() {
        assertThat(new IntentId("i".repeat(36)).value()).hasSize(36);
        assertThatIllegalArgumentException().isThrownBy(() -> new IntentId("i".repeat(37)));
        assertThatIllegalArgumentException().isThrownBy(() -> new IntentId(" "));
    }

    @Test
    void itIsReadAsItWasGiven() {
        assertThat(new IntentId("i-1")).hasToString("i-1");
    }
}
