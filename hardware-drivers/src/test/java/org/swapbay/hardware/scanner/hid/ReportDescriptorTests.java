package org.swapbay.hardware.scanner.hid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ReportDescriptorTests {

    @Test
    void aScannersIsToldFromAKeyboards() {
        assertThat(says("058C0902", ReportDescriptor.POS_SCANNER)).isTrue();
        assertThat(says("068C000902", ReportDescriptor.POS_SCANNER)).isTrue();
        assertThat(says("05010906", ReportDescriptor.POS_SCANNER)).isFalse();
        assertThat(says("25058C", ReportDescriptor.POS_SCANNER)).isFalse();
        assertThat(says("", ReportDescriptor.POS_SCANNER)).isFalse();
    }

    @Test
    void aMakersOwnPageIsNoneOfOurs() {
        assertThat(says("060DFF0901A101C0", ReportDescriptor.DIGITIZER)).isFalse();
        assertThat(says("068CFF0901A101C0", ReportDescriptor.POS_SCANNER)).isFalse();
    }

    @Test
    void keysAreSeenBehindALongItemAndInAUsageThatNamesItsPage() {
        assertThat(says("FE0200AABB0507", ReportDescriptor.KEYS)).isTrue();
        assertThat(says("050D0B06000700", ReportDescriptor.KEYS)).isTrue();
    }

    private static boolean says(String descriptor, int page) {
        return ReportDescriptor.of(HexFormat.of().parseHex(descriptor)).speaksOf(page);
    }
}
