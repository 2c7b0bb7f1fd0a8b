package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.security.StaffTexts;

/** What the family gets on paper opens the till: in letters and as a picture for the scanner. */
class CodeLetterTests {

    private static final String CODE = "PAY-7K3M-9QRT-UWXY-2345";
    private static final String STATEMENT = "<html><body><p>$40.00</p></body></html>";
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"");
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    /** Empty rim that a scanner needs. */
    private static final int QUIET = 4;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theCodeStandsBelowTheStatementInTheFamilysLanguage(String language) {
        var texts = StaffTexts.in(Locale.of(language));
        var letter = CodeLetter.of(STATEMENT, CODE, Map.of(), texts);
        assertThat(letter).startsWith("<html>").endsWith("</body></html>").contains("$40.00");
        assertThat(letter).contains(texts.say("letter.title"), texts.say("letter.how"), CODE);
        assertThat(letter).as("needs nothing from anywhere").doesNotContain("http", "src=", "<script");
    }

    @Test
    void theScannerReadsTheSameCodeFromThePicture() throws Exception {
        assertThat(scanned(CodeLetter.of(STATEMENT, CODE, Map.of(), StaffTexts.in(Locale.ENGLISH))))
                .isEqualTo(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void thePageOfTheDistrictIsACodeForThePhone(String language) throws Exception {
        var page = "https://pay.school.example/?fees=F-R-1+F-R-2&sum=40.00";
        var texts = StaffTexts.in(Locale.of(language));
        var letter = CodeLetter.of(STATEMENT, CODE, Map.of("Pay <Here>", page), texts);
        assertThat(letter)
                .contains("Pay &lt;Here&gt;", page.replace("&", "&amp;"))
                .doesNotContain("<Here>");
        assertThat(scanned(letter.substring(0, letter.lastIndexOf("<section")))).isEqualTo(CODE);
        assertThat(scanned(letter.substring(letter.lastIndexOf("<section")))).isEqualTo(page);
    }

    /** What a reader makes of the first picture in it. */
    private static String scanned(String letter) throws Exception {
        var size = SIZE.matcher(letter);
        assertThat(size.find()).isTrue();
        var modules = Integer.parseInt(size.group(1)) - 2 * QUIET;
        var picture = new BitMatrix(modules);
        SQUARE.matcher(letter)
                .results()
                .forEach(square -> picture.set(
                        Integer.parseInt(square.group(1)) - QUIET, Integer.parseInt(square.group(2)) - QUIET));
        return new Decoder().decode(picture).getText();
    }
}
