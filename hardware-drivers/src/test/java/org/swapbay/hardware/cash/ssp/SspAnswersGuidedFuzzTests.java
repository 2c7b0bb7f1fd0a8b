package org.swapbay.hardware.cash.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.BillEvent;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.fuzz.Seeds;
import org.swapbay.hardware.transport.Bytes;

/** A validator that answers anything, and a till that says anything. */
class SspAnswersGuidedFuzzTests {

    private static final int MOST_WORDS = 60;
    private static final int LONGEST_ANSWER = 40;
    private static final int[] VERDICTS = {0xF0, 0xF0, 0xF0, SspReply.CANNOT_NOW, SspReply.NOT_KNOWN, SspReply.FAIL};

    static Stream<byte[]> seeds() {
        return Seeds.of("ssp-answers");
    }

    @MethodSource("seeds")
    @FuzzTest
    void eachCreditIsToldOnceAndOnlyAHeldNoteIsStackedWhateverTheValidatorAnswers(byte[] input) {
        new Till(new FuzzInput(input)).play();
    }

    private static final class Till {
        private final FuzzInput fuzz;
        private final ScriptedValidator validator = new ScriptedValidator();
        private final SspDriver driver = validator.driver;
        private final List<BillEvent> said = new ArrayList<>();
        private final List<BillEvent> told = new ArrayList<>();
        private boolean hostile = true;
        private @Nullable Bill held;

        Till(FuzzInput fuzz) {
            this.fuzz = fuzz;
            validator.answering = this::answer;
        }

        void play() {
            look();
            for (var word = 0; word < MOST_WORDS && !fuzz.isEmpty(); word++) {
                switch (fuzz.below(6)) {
                    case 0, 1 -> look();
                    case 2 -> say(driver::acknowledge, 0);
                    case 3 -> say(() -> driver.beginDeposit(Set.of(ScriptedValidator.FIVE)), 0);
                    case 4 -> {
                        say(driver::giveBack, 0);
                        held = null;
                    }
                    default -> {
                        // The second one is the plain poll of a validator that does not repeat events.
                        say(driver::stack, 2);
                        held = null;
                    }
                }
            }
            hostile = false;
            for (var look = 0; look < 3; look++) {
                look();
                say(driver::acknowledge, 0);
            }
            assertThat(told).isEqualTo(said);
        }

        private void look() {
            validator.listen();
            var before = held;
            held = null;
            try {
                var sight = driver.look();
                held = sight.held();
                told.addAll(credits(sight.events()));
            } catch (DeviceException goesOn) {
                // It looks again.
            }
            if (before != null)
                assertThat(polls()).as("while %s is held", before).isZero();
            // Nothing may be told yet of what was said: the rest comes with the look that succeeds.
            assertThat(told).hasSizeLessThanOrEqualTo(said.size()).isEqualTo(said.subList(0, told.size()));
        }

        private interface Word {
            void say() throws DeviceException;
        }

        private void say(Word word, int mostPolls) {
            validator.listen();
            try {
                word.say();
            } catch (DeviceException refused) {
                // It may be.
            }
            assertThat(polls()).isLessThanOrEqualTo(mostPolls);
        }

        private long polls() {
            return validator.asked.stream()
                    .filter(code -> code == SspCommand.POLL || code == SspCommand.POLL_WITH_ACK)
                    .count();
        }

        private Bytes answer(SspPacket asked) {
            var code = asked.body().at(0);
            var poll = code == SspCommand.POLL || code == SspCommand.POLL_WITH_ACK;
            if (code == SspCommand.SETUP_REQUEST)
                return ScriptedValidator.OK.plus(SspSetup.encode(
                        "0429", List.of(ScriptedValidator.ONE, ScriptedValidator.FIVE, ScriptedValidator.TWENTY)));
            if (!hostile || fuzz.isEmpty()) return ScriptedValidator.OK;
            var verdict = VERDICTS[fuzz.below(VERDICTS.length)];
            var rest = new int[fuzz.below(LONGEST_ANSWER)];
            for (var at = 0; at < rest.length; at++) rest[at] = fuzz.octet();
            if (poll && verdict == SspReply.OK) said.addAll(credits(Bytes.of(rest)));
            return Bytes.of(verdict).plus(Bytes.of(rest));
        }

        private static List<BillEvent> credits(Bytes events) {
            return SspEvent.decode(events).stream()
                    .filter(event -> event.kind() == SspEvent.Kind.CREDIT)
                    .<BillEvent>map(event -> new BillEvent.Credited(bill(event.channel())))
                    .toList();
        }

        private static @Nullable Bill bill(int channel) {
            return switch (channel) {
                case 1 -> ScriptedValidator.ONE;
                case 2 -> ScriptedValidator.FIVE;
                case 3 -> ScriptedValidator.TWENTY;
                default -> null;
            };
        }

        private static List<BillEvent> credits(List<BillEvent> events) {
            return events.stream().filter(BillEvent.Credited.class::isInstance).toList();
        }
    }
}
