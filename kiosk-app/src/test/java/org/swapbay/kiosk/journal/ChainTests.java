package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainTests {

    /** {@code printf '%064d\037F-1\0372500\037null' 0 | sha256sum}: who audits a ledger needs no program of ours. */
    @Test
    void anEntrysHashCanBeComputedWithoutThisProgram() {
        assertThat(Chain.hash(Chain.BEGINNING, "F-1", 2_500L, null))
                .isEqualTo("51a94d24c9b078deab983fd0b4179686a23ad0ae275d7103ba903c4803aee778");
    }

    @Test
    void noValueCanMoveIntoTheNextOneUnnoticed() {
        assertThat(Chain.hash(Chain.BEGINNING, "ab", "c")).isNotEqualTo(Chain.hash(Chain.BEGINNING, "a", "bc"));
    }

    @Test
    void anEntryAfterAnotherPastIsAnotherEntry() {
        var first = Chain.hash(Chain.BEGINNING, "F-1");
        assertThat(Chain.hash(first, "F-2")).isNotEqualTo(Chain.hash(Chain.BEGINNING, "F-2"));
    }
}
