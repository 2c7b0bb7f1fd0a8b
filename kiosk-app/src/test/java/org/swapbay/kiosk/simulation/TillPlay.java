package org.swapbay.kiosk.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.hardware.emulator.payment.ProviderFault;
import org.swapbay.hardware.emulator.payment.TestCard;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.RefundDesk;
import org.swapbay.kiosk.payments.Slips;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.roster.PersonId;

/**
 * One payment from its intent to its end, with the power going at one place and the network failing at one request, and
 * the ledger held against the provider's books afterwards.
 */
final class TillPlay {

    private static final long SEED = 20_261_122;
    private static final String SLIP = "SLIP-7K3M9QRTU";

    private TillPlay() {}

    /** What is played. */
    enum Way {
        CARD,
        LINK,
        REFUND,
        SLIP
    }

    /** When the family does its part. */
    enum Family {
        AT_ONCE,
        AFTER_THE_CUT,
        NEVER,
        DECLINED
    }

    /** @param request the n-th from the beginning of the payment on @param cut at the n-th point; 0 not at all */
    record Plan(Way way, Family family, int request, Optional<ProviderFault> fault, int cut) {

        static Plan undisturbed(Way way, Family family) {
            return new Plan(way, family, 0, Optional.empty(), 0);
        }
    }

    /**
     * How it came out.
     *
     * @param differences between the ledger and the provider; none where all is well
     * @param cutPoint where the power went, empty where the payment was over before
     */
    record Result(List<String> differences, String cutPoint, int points, int requests, boolean charged) {}

    static Result play(Plan plan) throws IOException {
        return play(plan, till -> {});
    }

    /** @param sabotage done to the program before the payment and after each start */
    static Result play(Plan plan, Consumer<Till> sabotage) throws IOException {
        try (var till = new Till(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED))) {
            till.sabotage(sabotage);
            var life = new Life(till, plan);
            life.before();
            var before = till.provider.requests().size();
            plan.fault().ifPresent(fault -> till.provider.failAt(plan.request(), fault));
            till.cutAt(plan.cut());
            var cut = !till.run(_ -> life.live());
            var points = till.points.size();
            till.cutAt(0);
            if (cut) {
                till.recover();
                till.recover();
            }
            life.after();
            var differences = life.differences();
            return new Result(
                    differences,
                    cut ? Optional.ofNullable(till.cutPoint()).orElse("") : "",
                    points,
                    till.provider.requests().size() - before,
                    (plan.way() == Way.SLIP ? till.booked() : till.charged()) > 0);
        }
    }

    private static final class Life {

        private final Till till;
        private final Plan plan;
        private String key = "";
        private Optional<String> link = Optional.empty();

        private Life(Till till, Plan plan) {
            this.till = till;
            this.plan = plan;
        }

        /** A refund needs something to give back. */
        private void before() {
            if (plan.way() != Way.REFUND) return;
            key = till.nextKey();
            till.intend(key, Means.CARD, Till.OWED);
            till.provider.present(TestCard.GOOD);
            till.teller().begin(key);
            till.teller().ask(key);
        }

        private void live() {
            switch (plan.way()) {
                case CARD -> card();
                case LINK -> link();
                case REFUND -> refund();
                case SLIP -> slip();
            }
        }

        private void card() {
            key = till.nextKey();
            till.intend(key, Means.CARD, Till.OWED);
            if (plan.family() == Family.AT_ONCE) till.provider.present(TestCard.GOOD);
            if (plan.family() == Family.DECLINED) till.provider.present(TestCard.DECLINED);
            follow(till.teller().begin(key));
        }

        /** As the program does, until it ends or the family has had enough. */
        private void follow(Standing begun) {
            var standing = begun;
            for (var n = 0; n < 3 && !standing.isFinal(); n++) {
                // Whoever stands there with a card holds it to a terminal that asks for one, also a second time.
                if (plan.family() == Family.AT_ONCE && till.provider.asksForCard())
                    till.provider.present(TestCard.GOOD);
                standing = plan.family() == Family.NEVER
                        ? till.teller().stop(key)
                        : till.teller().ask(key);
            }
        }

        private void link() {
            key = till.nextKey();
            till.intend(key, Means.PAY_LINK, Till.OWED);
            var begun = till.teller().begin(key);
            if (begun instanceof Standing.Waiting waiting) link = waiting.link();
            if (plan.family() == Family.AT_ONCE) pay();
            follow(begun);
        }

        /** Nobody pays on a page whose address was never shown. */
        private void pay() {
            link.map(address -> address.substring(address.lastIndexOf('/') + 1)).ifPresent(till.provider::pay);
        }

        private void refund() {
            var prepared =
                    till.part(RefundDesk.class).prepare(key, List.of(new Share(Till.FEE, 1_000)), "paid twice", "pia");
            key = prepared.key();
            if (prepared.answer() instanceof FeeAnswer.Done) till.teller().begin(key);
        }

        private void slip() {
            var slips = till.part(Slips.class);
            var shares = List.of(new Share(Till.FEE, Till.OWED));
            PaymentsProbe.print(slips, SLIP, new PersonId("ana"), shares, Money.ofMinor(CurrencyUnit.USD, Till.OWED));
            slips.find(SLIP).ifPresent(slip -> slips.book(slip, "cheque 1042", "lee"));
        }

        /** The family goes on where it stood, and everybody waits until nothing changes any more. */
        private void after() {
            if (plan.way() == Way.SLIP) {
                // Whoever is not told that it is done scans the paper again; with none in hand there is no paper.
                slip();
                slip();
                return;
            }
            if (plan.family() == Family.AFTER_THE_CUT) {
                if (plan.way() == Way.CARD && till.provider.asksForCard()) till.provider.present(TestCard.GOOD);
                if (plan.way() == Way.LINK) pay();
            }
            for (var payment : till.part(PaymentBook.class).unanswered()) till.settle(payment.key());
        }

        private List<String> differences() {
            var found = new ArrayList<String>();
            var moved = plan.way() == Way.SLIP ? Till.OWED : till.charged();
            if (till.booked() != moved) found.add("ledger " + till.booked() + ", provider " + moved);
            if (!till.part(PaymentBook.class).unanswered().isEmpty()) found.add("still unanswered");
            if (till.booked() > Till.OWED) found.add("more than was owed");
            till.provider.moved().stream().collect(Collectors.groupingBy(m -> m.key() + m.refund())).values().stream()
                    .filter(same -> same.size() > 1)
                    .forEach(twice -> found.add("charged twice with one key"));
            till.part(FeeBook.class).firstBrokenEntry().ifPresent(seq -> found.add("the chain breaks at " + seq));
            if (plan.way() == Way.CARD
                    && plan.family() == Family.AT_ONCE
                    && plan.cut() == 0
                    && plan.fault().isEmpty()
                    && till.state(key) != Payment.State.BOOKED) found.add("not booked without any fault");
            return found;
        }
    }
}
