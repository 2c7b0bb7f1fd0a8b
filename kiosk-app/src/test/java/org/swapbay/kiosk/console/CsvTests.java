package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void eachValueStandsInQuotesAndEachRowOnItsLine() {
        assertThat(Csv.line(Arrays.asList("CB-0042", 3, null))).isEqualTo("\"CB-0042\",\"3\",\"\"\r\n");
        assertThat(Csv.line(List.of("a \"cracked\" screen, again")))
                .isEqualTo("\"a \"\"cracked\"\" screen, again\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1", "\r=1", "\n=1"})
    void whatAStudentTypedIsNeverCalculated(String typed) {
        assertThat(Csv.line(List.of(typed))).isEqualTo("\"'" + typed + "\"\r\n");
    }
}
