package org.swapbay.kiosk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.emulator.payment.ProviderHook;
import org.swapbay.kiosk.fuzz.Seeds;
import tools.jackson.databind.json.JsonMapper;

/** Whatever body comes with whatever signature: nothing is read that is not signed, and nothing read is no name. */
class StripeNewsGuidedFuzzTests {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String SECRET = PaymentsProbe.HOOK_SECRET;

    static Stream<byte[]> seeds() {
        var bodies = Stream.of(
                "{\"id\":\"evt_1\",\"object\":\"event\",\"data\":{\"object\":{\"id\":\"pi_1\",\"payment_intent\":\"pi_2\"}}}",
                "{\"data\":{\"object\":{\"action\":{\"process_payment_intent\":{\"payment_intent\":\"pi_3\"}}}}}",
                "{\"data\":{\"object\":{\"id\":{\"id\":[\"pi_1\"]},\"payment_intent\":17}}}",
                "{\"data\":[{\"object\":null}]}",
                "{'data':{object:{id:'lenient'}}}",
                "{\"data\":{\"object\":{\"id\":\"a\",\"id\":\"b\"}}} {\"data\":1}",
                "[".repeat(600),
                "\"\\ud800\"",
                "");
        var headers = Stream.of(
                "t=1788249600,v1=00", "t=99999999999999999999,v1=0", "t=,v1=", "v1=0,t", "t=1,t=2,v0=0", "=,=,,", "");
        return Stream.concat(
                Stream.concat(
                        bodies.map(text -> Seeds.text(0, text)), headers.map(text -> Seeds.text(1, text + "\n{}"))),
                Seeds.of("stripe-news"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void nothingIsReadThatIsNotSignedAndNothingReadIsNoName(byte[] input) {
        if (input.length == 0) return;
        var text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        var line = text.indexOf('\n');
        if (input[0] % 2 != 0 && line >= 0) {
            assertThat(StripeNews.of(text.substring(line + 1), text.substring(0, line), SECRET, CLOCK))
                    .isEmpty();
            return;
        }
        var signature = new ProviderHook("fuzzed", text).signature(SECRET, NOW);
        var news = StripeNews.of(text, signature, SECRET, CLOCK);
        news.ifPresent(
                told -> assertThat(told.names()).hasSizeLessThanOrEqualTo(3).allMatch(name -> !name.isBlank()));
        assertThat(StripeNews.of(text + " ", signature, SECRET, CLOCK)).isEmpty();
        assertThat(StripeNews.of(text, signature, SECRET + "x", CLOCK)).isEmpty();
        assertThat(StripeNews.of(text, signature, SECRET, Clock.fixed(NOW.plusSeconds(301), ZoneOffset.UTC)))
                .isEmpty();
        anyNameComesBack(text);
    }

    private static void anyNameComesBack(String text) {
        var name = text.length() > 255 ? text.substring(0, 255) : text;
        if (name.isBlank() || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) return;
        var body = "{\"data\":{\"object\":{\"id\":" + JsonMapper.shared().writeValueAsString(name) + "}}}";
        assertThat(StripeNews.about(body).names()).isEqualTo(Set.of(name));
    }
}
