package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A schedule leaves as text and comes back; what is no schedule does not. */
class ScheduleFileTests {

    static List<FeeTerms> published() {
        return List.copyOf(PolicyCases.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyPublishedPolicyComesBackAsItLeft(FeeTerms terms) {
        assertThat(ScheduleFile.read(ScheduleFile.write(terms))).contains(terms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\" : 2500|\"amount\" : -2500",
                "\"amount\" : 2500|\"amount\" : 25.5",
                "\"amount\" : 2500|\"amount\" : 99999999999",
                "\"amount\" : 2500|\"amount\" : \"much\"",
                "\"amount\" : 2500|\"amont\" : 2500",
                "\"id\" : \"deductible\"|\"id\" : \"replace\"",
                "\"id\" : \"deductible\"|\"id\" : null",
                "\"currency\" : \"USD\"|\"currency\" : \"XYZ\"",
                "\"is\" : \"Fixed\"|\"is\" : \"Script\"",
                "\"reducedPercent\" : 50|\"reducedPercent\" : 150",
                "\"yearBeginsInMonth\" : 8|\"yearBeginsInMonth\" : 13",
                "\"practice\"|\"practise\"",
                "\"english\" : \"Tell the school office.\"|\"english\" : \" \""
            })
    void whatMakesNoSenseIsNoSchedule(String change) {
        var parts = change.split("\\|");
        var text = ScheduleFile.write(PublishedPolicies.union());
        assertThat(text).contains(parts[0]);
        assertThat(ScheduleFile.read(text.replace(parts[0], parts[1]))).isEmpty();
    }

    @Test
    void rubbishIsNoScheduleAndBreaksNothing() {
        for (var rubbish : List.of("", "{}", "[]", "null", "7", "{\"rows\":[]}", "x".repeat(70_000))) {
            assertThat(ScheduleFile.read(rubbish)).isEmpty();
        }
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        var text = ScheduleFile.write(PublishedPolicies.lodi());
        for (var n = 0; n < 400; n++) {
            var at = chance.nextInt(text.length());
            var broken = text.substring(0, at) + (char) chance.nextInt(32, 127) + text.substring(at + 1);
            ScheduleFile.read(broken)
                    .ifPresent(terms -> assertThat(terms.rows()).isNotEmpty());
        }
    }
}
