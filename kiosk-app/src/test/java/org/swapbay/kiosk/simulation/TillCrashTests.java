package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.hardware.emulator.payment.ProviderFault;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.MoneyMover;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.simulation.TillPlay.Family;
import org.swapbay.kiosk.simulation.TillPlay.Plan;
import org.swapbay.kiosk.simulation.TillPlay.Way;

/**
 * Power going at every recorded point of a payment, and the network failing at every request in every way: afterwards the
 * ledger says what the provider says. Every pair of both, and the page, with
 * {@code ./test -pl kiosk-app -am -Dtest=TillCrashTests -Dsurefire.failIfNoSpecifiedTests=false -Dswapbay.till.pairs=true};
 * the page of what CI plays with {@code -Dswapbay.write=true} instead.
 */
class TillCrashTests {

    private static final Path PAGE = Path.of("../docs/proof/payments.md");
    private static final boolean PAIRS = Boolean.getBoolean("swapbay.till.pairs");
    /** In CI every so manieth pair. */
    private static final int STRIDE = 23;

    @ParameterizedTest
    @EnumSource(Way.class)
    void theLedgerSaysWhatTheProviderSays(Way way) throws IOException {
        var tally = new TillTally(way);
        for (var family : families(way)) {
            var whole = TillPlay.play(Plan.undisturbed(way, family));
            tally.add(Plan.undisturbed(way, family), whole);
            for (var plan : plans(way, family, whole.points(), whole.requests())) tally.add(plan, TillPlay.play(plan));
        }
        assertThat(tally.differences()).isEmpty();
        assertThat(tally.cuts()).as("places where the power went").isGreaterThan(5);
        assertThat(tally.charged()).as("payments in which money moved").isPositive();
        if (PAIRS || Boolean.getBoolean("swapbay.write")) write(tally);
    }

    @Test
    void aMoverThatSendsAgainWhereNobodyAnsweredIsCaught() throws IOException {
        assertThat(caught(card -> new Wrong(card) {
                    @Override
                    public Standing ask(Payment payment) {
                        var standing = super.ask(payment);
                        return standing instanceof Standing.NoAnswer ? sendAgain(payment) : standing;
                    }
                }))
                .isNotEmpty();
    }

    @Test
    void aMoverThatTakesSilenceForNoIsCaught() throws IOException {
        assertThat(caught(card -> new Wrong(card) {
                    @Override
                    public Standing begin(Payment payment) {
                        var standing = super.begin(payment);
                        return standing instanceof Standing.NoAnswer
                                ? new Standing.NotMoved(Standing.Why.NO_CONNECTION)
                                : standing;
                    }
                }))
                .isNotEmpty();
    }

    @Test
    void aDiskThatOnlySaysThatItForcedIsCaught() throws IOException {
        var found = new ArrayList<String>();
        var whole = TillPlay.play(Plan.undisturbed(Way.CARD, Family.AT_ONCE));
        for (var cut = 1; cut <= whole.points(); cut++) {
            var plan = new Plan(Way.CARD, Family.AT_ONCE, 0, Optional.empty(), cut);
            try {
                found.addAll(TillPlay.play(plan, Till::forgetful).differences());
            } catch (RuntimeException journalDoesNotFit) {
                found.add("the program does not start: "
                        + journalDoesNotFit.getClass().getSimpleName());
            }
        }
        assertThat(found).isNotEmpty();
    }

    /** What is found with a wrong card mover, over all faults and no cut. */
    private static List<String> caught(UnaryOperator<MoneyMover> wrong) throws IOException {
        Consumer<Till> sabotage = till -> till.replace(PaymentsProbe.teller(
                List.of(wrong.apply(till.part(PaymentsProbe.card()))),
                till.part(Payments.class),
                till.part(PaymentBook.class),
                till.part(PaymentsProbe.rows()),
                till.part(Records.class)));
        var found = new ArrayList<String>();
        for (var request = 1; request <= 4; request++) {
            for (var fault : ProviderFault.values()) {
                var plan = new Plan(Way.CARD, Family.AT_ONCE, request, Optional.of(fault), 0);
                found.addAll(TillPlay.play(plan, sabotage).differences());
            }
        }
        return found;
    }

    private static List<Family> families(Way way) {
        return switch (way) {
            case CARD -> List.of(Family.values());
            case LINK -> List.of(Family.AT_ONCE, Family.AFTER_THE_CUT, Family.NEVER);
            case REFUND, SLIP -> List.of(Family.AT_ONCE);
        };
    }

    private static List<Plan> plans(Way way, Family family, int points, int requests) {
        var faults = IntStream.rangeClosed(1, requests + 1)
                .boxed()
                .flatMap(request -> Arrays.stream(ProviderFault.values())
                        .map(fault -> new Plan(way, family, request, Optional.of(fault), 0)))
                .filter(plan -> way != Way.SLIP)
                .toList();
        var cuts = IntStream.rangeClosed(1, points)
                .mapToObj(cut -> new Plan(way, family, 0, Optional.empty(), cut))
                .toList();
        var pairs = faults.stream()
                .flatMap(fault -> IntStream.rangeClosed(1, points)
                        .mapToObj(cut -> new Plan(way, family, fault.request(), fault.fault(), cut)))
                .toList();
        var few = IntStream.range(0, pairs.size())
                .filter(n -> PAIRS || n % STRIDE == 0)
                .mapToObj(pairs::get);
        return Stream.of(faults.stream(), cuts.stream(), few)
                .flatMap(all -> all)
                .toList();
    }

    private static synchronized void write(TillTally tally) {
        try {
            var page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
            Files.writeString(PAGE, TillPage.with(page, tally, PAIRS ? 1 : STRIDE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The card mover, about to do something it must not. */
    private abstract static class Wrong implements MoneyMover {

        private final MoneyMover right;
        private int again;

        private Wrong(MoneyMover right) {
            this.right = right;
        }

        /** Under a key of its own, as a program would that takes it for a new charge. */
        Standing sendAgain(Payment payment) {
            return right.begin(new Payment(
                    payment.key() + "-" + ++again,
                    payment.direction(),
                    payment.means(),
                    payment.state(),
                    payment.shares(),
                    payment.currency(),
                    payment.reference(),
                    payment.intendedAt()));
        }

        @Override
        public Means means() {
            return right.means();
        }

        @Override
        public boolean ready() {
            return right.ready();
        }

        @Override
        public Standing begin(Payment payment) {
            return right.begin(payment);
        }

        @Override
        public Standing ask(Payment payment) {
            return right.ask(payment);
        }

        @Override
        public Standing stop(Payment payment) {
            return right.stop(payment);
        }

        @Override
        public Duration patience() {
            return right.patience();
        }
    }
}
