package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ZXing's encoders as an independent measure of how large codes get. */
class CodeSizeTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 15, 26, 27, 106, 107, 213, 214, 666, 1000, 1370, 1371, 2330, 2331})
    void aQrCodeGetsTheVersionItNeeds(int bytes) throws Exception {
        // Lower case letters are bytes for both.
        var version = Encoder.encode("q".repeat(bytes), ErrorCorrectionLevel.M).getVersion();
        assertThat(QrSize.of(bytes, 832).orElseThrow().modules()).isEqualTo(version.getDimensionForVersion());
    }

    @Test
    void whatNoQrCodeHoldsHasNoSize() {
        assertThat(QrSize.of(2332, 832)).isEmpty();
        assertThat(QrSize.of(2331, 300)).isEmpty();
    }

    @Test
    void aBarCodeIsNeverWiderThanTheShortestThereIs() {
        var random = new Random(128);
        for (int round = 0; round < 2_000; round++) {
            var text = text(random);
            int shortest = new Code128Writer()
                    .encode(
                            text,
                            BarcodeFormat.CODE_128,
                            1,
                            1,
                            Map.of(EncodeHintType.CODE128_COMPACT, true, EncodeHintType.MARGIN, 0))
                    .getWidth();
            int ours = Code128Subsets.of(text).modules();
            // Texts with 16 in a pair of digits stay in subset B on purpose.
            if (!text.contains("16")) {
                assertThat(ours).as(text).isBetween(shortest, shortest + 11);
            }
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            if (random.nextBoolean()) {
                text.append("AB-x{".charAt(random.nextInt(5)));
            } else {
                text.append(random.nextInt(1_000_000_000));
            }
        }
        return text.toString();
    }
}
