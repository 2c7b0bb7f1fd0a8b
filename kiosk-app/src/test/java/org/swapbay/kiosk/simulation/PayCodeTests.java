package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.payments.PayCodes;
import org.swapbay.kiosk.payments.PaymentFact;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.roster.PersonId;

/** One-time codes: what opens what, for how long, and what becomes of whoever guesses. */
class PayCodeTests {

    private static final PersonId ANA = new PersonId("ana");
    private Till till;
    private PayCodes codes;

    @BeforeEach
    void open() throws IOException {
        till = new Till(RandomGenerator.of("L64X128MixRandom"));
        codes = till.part(PayCodes.class);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aCodeOpensUntilItWasPaidBy() {
        var code = codes.issue(ANA, "olga");
        assertThat(opens(code)).isTrue();
        assertThat(opens(code)).as("only looked at so far").isTrue();
        PaymentsProbe.use(codes, code);
        assertThat(opens(code)).isFalse();
    }

    @Test
    void aCodeOpensForSixtyDays() {
        var code = codes.issue(ANA, "olga");
        till.clock.forward(Duration.ofDays(60));
        assertThat(opens(code)).isTrue();
        till.clock.forward(Duration.ofDays(1));
        assertThat(opens(code)).isFalse();
    }

    @Test
    void whoGuessesIsShutOutForAWhileAndThatIsOnRecordOnce() {
        var code = codes.issue(ANA, "olga");
        for (var n = 0; n < 9; n++) assertThat(opens(guess(n))).isFalse();
        assertThat(opens(code)).as("nine wrong ones").isTrue();
        assertThat(till.facts(PaymentFact.CodesShut.class)).isEmpty();
        for (var n = 9; n < 30; n++) assertThat(opens(guess(n))).isFalse();
        assertThat(opens(code)).as("a good one, too, while shut").isFalse();
        assertThat(till.facts(PaymentFact.CodesShut.class)).containsExactly(new PaymentFact.CodesShut(10));
        till.clock.forward(Duration.ofMinutes(11));
        assertThat(opens(code)).isTrue();
    }

    @Test
    void theRecordGivesNoCodeAway() {
        var code = codes.issue(ANA, "olga");
        assertThat(till.facts(PaymentFact.CodeIssued.class))
                .singleElement()
                .satisfies(issued ->
                        assertThat(issued.toString()).doesNotContain(code).doesNotContain(code.substring(4, 8)));
    }

    private boolean opens(String code) {
        return PaymentsProbe.opens(codes, code);
    }

    private static String guess(int n) {
        return "PAY-AAAA-BBBB-CCCC-%04d".formatted(2222 + n);
    }
}
