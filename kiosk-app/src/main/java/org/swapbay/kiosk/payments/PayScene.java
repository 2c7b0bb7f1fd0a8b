package org.swapbay.kiosk.payments;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.swapbay.kiosk.payments.Standing.Why;
import org.swapbay.kiosk.swaps.TillScene;

/** Where a visit stands at the till: one question a scene, one screen each. */
public sealed interface PayScene extends TillScene {

    Duration SHORT = Duration.ofSeconds(60);
    /** To find a phone, open its camera and type a card's number. */
    Duration WITH_A_PHONE = Duration.ofMinutes(5);

    @Override
    default Optional<Duration> patience() {
        return Optional.of(SHORT);
    }

    @Override
    default boolean canBeLeft() {
        return true;
    }

    /** @param underWay nothing can be paid, but something is on its way */
    record NothingOwed(boolean underWay) implements PayScene {}

    /** @param chosen the numbers of fees; all of them at first */
    record Bills(Payer payer, List<Bill> bills, Set<String> chosen) implements PayScene {

        public Bills {
            bills = List.copyOf(bills);
            chosen = Set.copyOf(chosen);
        }

        public Optional<Money> sum() {
            return bills.stream()
                    .filter(bill -> chosen.contains(bill.fee()))
                    .map(Bill::left)
                    .reduce(Money::plus);
        }
    }

    /** @param parts smaller amounts that the school takes now */
    record HowToPay(Basket basket, List<WayToPay> ways, List<Money> parts) implements PayScene {

        public HowToPay {
            ways = List.copyOf(ways);
            parts = List.copyOf(parts);
        }
    }

    /** Money is on its way. @param link to pay on with a phone @param received so far, where it comes piece by piece */
    record Moving(
            Basket basket, WayToPay.Moved way, String key, Phase phase, Optional<String> link, Optional<Money> received)
            implements PayScene {

        /** How far it is. */
        public enum Phase {
            STARTING,
            /** The family does something: holds a card, pays on a phone, puts money in. */
            WAITING,
            STOPPING,
            /** Whoever moves the money does not answer. */
            UNANSWERED
        }

        @Override
        public Optional<Duration> patience() {
            return switch (way) {
                case WayToPay.PayLink _ -> Optional.of(WITH_A_PHONE);
                case WayToPay.CardTerminal _, WayToPay.Cash _ ->
                    phase == Phase.UNANSWERED ? Optional.of(SHORT) : Optional.empty();
            };
        }

        @Override
        public boolean canBeLeft() {
            return way instanceof WayToPay.PayLink || phase == Phase.UNANSWERED;
        }

        Moving now(Phase next) {
            return new Moving(basket, way, key, next, link, received);
        }
    }

    /** The family pays on a page whose result does not come back. */
    record Elsewhere(Basket basket, WayToPay.HostedPage page, String link) implements PayScene {

        @Override
        public Optional<Duration> patience() {
            return Optional.of(WITH_A_PHONE);
        }
    }

    record Slip(Basket basket, String slip, PaperState paper) implements PayScene {}

    record Paid(Basket basket, String key, PaperState paper) implements PayScene {}

    record NotPaid(Basket basket, WayToPay.Moved way, Why why) implements PayScene {}

    /** What moved is not what was asked for, or nobody says. The office and the provider find out; nobody pays twice. */
    record Unclear(Basket basket, String key) implements PayScene {}

    /** What became of the paper. */
    enum PaperState {
        OFFERED,
        PRINTING,
        PRINTED,
        NOT_PRINTED
    }
}
