package org.swapbay.hardware.scanner.hid;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.fuzz.Seeds;

class ReportDescriptorGuidedFuzzTests {

    private static final int KINDS = 4;

    static Stream<byte[]> seeds() {
        var devices = Stream.of(
                // A bar code scanner (HID Point of Sale 1.02), a keyboard (HID 1.11, E.6), a finger on a screen.
                "058C0902A10185020 91215002 5FF750895408102C0",
                "05010906A1010507 19E029E71500250175019508810 2C0",
                "050D0904A1018501 0922A102094215002501750195018102C0C0",
                // Pages of makers whose low byte is one of ours, a long item, a usage that names its page.
                "060DFF0901A101C0",
                "068CFF0901A101C0",
                "FE04F0058C0507 058C",
                "0B02008C00A101C0",
                "078C0000 00");
        return Stream.concat(
                devices.map(text -> HexFormat.of().parseHex(text.replace(" ", ""))), Seeds.of("report-descriptors"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void itSpeaksOfThePagesItNamesHoweverFarItGoes(byte[] input) {
        var whole = ReportDescriptor.of(input);
        assertThat(whole.pages()).allMatch(page -> page >= 0 && page <= 0xFFFF);
        assertThat(whole.pages().size()).isLessThanOrEqualTo(input.length);
        for (var cut = 0; cut <= input.length; cut += 1 + input.length / 16) {
            assertThat(whole.pages())
                    .containsAll(ReportDescriptor.of(Arrays.copyOf(input, cut)).pages());
        }
        everyPageThatIsNamedIsRead(new FuzzInput(input));
    }

    /** Items written one by one, so that it is known what they say. */
    private static void everyPageThatIsNamedIsRead(FuzzInput fuzz) {
        var bytes = new ByteArrayOutputStream();
        Set<Integer> named = new TreeSet<>();
        while (!fuzz.isEmpty()) {
            switch (fuzz.below(KINDS)) {
                case 0 -> named.add(put(bytes, 0x05, fuzz.octet(), 1));
                case 1 -> named.add(put(bytes, 0x06, fuzz.octet() << 8 | fuzz.octet(), 2));
                case 2 -> longItem(bytes, fuzz);
                default -> otherItem(bytes, fuzz);
            }
        }
        assertThat(ReportDescriptor.of(bytes.toByteArray()).pages()).isEqualTo(named);
    }

    private static int put(ByteArrayOutputStream bytes, int prefix, int value, int size) {
        bytes.write(prefix);
        for (var n = 0; n < size; n++) bytes.write(value >> 8 * n);
        return value;
    }

    private static void longItem(ByteArrayOutputStream bytes, FuzzInput fuzz) {
        var size = fuzz.octet();
        bytes.write(0xFE);
        bytes.write(size);
        for (var n = 0; n <= size; n++) bytes.write(fuzz.octet());
    }

    /** Of any length, and none that names a page. */
    private static void otherItem(ByteArrayOutputStream bytes, FuzzInput fuzz) {
        var prefix = fuzz.octet();
        var kind = prefix & 0xFC;
        if (prefix == 0xFE || kind == 0x04 || kind == 0x08) prefix = 0x80 | prefix & 3;
        bytes.write(prefix);
        var size = (prefix & 3) == 3 ? 4 : prefix & 3;
        for (var n = 0; n < size; n++) bytes.write(fuzz.octet());
    }
}
