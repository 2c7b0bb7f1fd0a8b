package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.fuzz.Seeds;
import org.swapbay.kiosk.roster.Roster;

class ScanMeaningGuidedFuzzTests {

    static Stream<byte[]> seeds() {
        var hostile = Stream.of(
                "CB-0001",
                " cb-0001\r",
                "S1234567",
                "------",
                "CB-\u017F001",
                "CB-\u0131001",
                "\uFB01x-001",
                "CB\u2011001",
                "\u202ECB-0001",
                "=1+1",
                "'; drop table person",
                "\u001B@",
                "A".repeat(41),
                "ß".repeat(20));
        var each = hostile.flatMap(text -> Stream.of(0, 1).map(kind -> Seeds.text(kind, text)));
        return Stream.concat(each, Seeds.of("scan-meaning"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void onlyLettersDigitsAndHyphensThatWereReallyScannedMeanAnything(byte[] input) {
        if (input.length == 0) return;
        Charset charset = input[0] % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        var code = new String(input, 1, input.length - 1, charset);

        if (Roster.couldBeShown(code)) assertThat(code).matches("[A-Za-z0-9-]{1,40}");
        AssetTag.parse(code).ifPresent(tag -> check(tag, code));
        if (Recognition.plausible(code)) {
            assertThat(code.strip()).hasSizeBetween(1, 40).matches("[A-Za-z0-9-]+");
        }
    }

    private static void check(AssetTag tag, String code) {
        assertThat(tag.value()).hasSizeBetween(4, 32).doesNotStartWith("-").doesNotEndWith("-");
        assertThat(AssetTag.parse(tag.value())).contains(tag);
        assertThat(AssetTag.parse(tag.value().toLowerCase(java.util.Locale.ROOT)))
                .contains(tag);
        // No letter that merely becomes one of ours when it is put in capitals: two codes, one Chromebook.
        assertThat(code.strip()).isASCII().hasSameSizeAs(tag.value());
    }
}
