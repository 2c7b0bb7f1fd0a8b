package org.swapbay.kiosk.payments;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.payments.PayScene.Bills;
import org.swapbay.kiosk.payments.PayScene.Elsewhere;
import org.swapbay.kiosk.payments.PayScene.HowToPay;
import org.swapbay.kiosk.payments.PayScene.Moving;
import org.swapbay.kiosk.payments.PayScene.Moving.Phase;
import org.swapbay.kiosk.payments.PayScene.NotPaid;
import org.swapbay.kiosk.payments.PayScene.Paid;
import org.swapbay.kiosk.payments.PayScene.PaperState;
import org.swapbay.kiosk.payments.PayScene.Slip;
import org.swapbay.kiosk.payments.PayScene.Unclear;
import org.swapbay.kiosk.payments.Standing.Why;
import org.swapbay.kiosk.swaps.TillEvent;
import org.swapbay.kiosk.swaps.TillScene;

/** The visit at the till, decided: scene and event in, scene and effects out, nothing else touched. */
final class PayRules {

    private PayRules() {}

    /** @param effects in order */
    record Turn(TillScene scene, List<PayEffect> effects) {

        static Turn to(TillScene scene, PayEffect... effects) {
            return new Turn(scene, List.of(effects));
        }
    }

    /** All fees are chosen at first: most families pay what they owe. */
    static PayScene open(Payer payer, List<Bill> bills) {
        var payable = bills.stream().filter(Bill::payable).toList();
        if (payable.isEmpty()) return new PayScene.NothingOwed(bills.stream().anyMatch(Bill::underWay));
        var chosen = payable.stream().map(Bill::fee).collect(Collectors.toSet());
        return new Bills(payer, payable, chosen);
    }

    static Turn step(PayScene scene, TillEvent event, PaySituation situation) {
        if (event instanceof TillEvent.Left) return left(scene);
        if (!(event instanceof PayEvent happened)) return Turn.to(scene);
        return switch (happened) {
            case PayEvent.Toggled(var fee) when scene instanceof Bills bills -> Turn.to(touched(bills, fee));
            case PayEvent.GoOn() when scene instanceof Bills bills -> Turn.to(goOn(bills, situation));
            case PayEvent.Part(var sum)
            when scene instanceof HowToPay how
                    && (how.parts().contains(sum) || sum.equals(how.basket().whole())) ->
                Turn.to(howToPay(how.basket().part(sum), situation));
            case PayEvent.Chose(var way, var language)
            when scene instanceof HowToPay how && how.ways().contains(way) ->
                chose(how.basket(), way, language, situation);
            case PayEvent.Back() -> Turn.to(back(scene, situation));
            case PayEvent.Stop()
            when scene instanceof Moving moving && moving.phase() == Phase.WAITING ->
                Turn.to(moving.now(Phase.STOPPING), new PayEffect.Stop(moving.key()));
            case PayEvent.Print(var language) -> print(scene, language);
            case PayEvent.Finish() when ended(scene) -> Turn.to(new TillScene.Over());
            case PayEvent.Refused(var key)
            when scene instanceof Moving moving && moving.key().equals(key) ->
                Turn.to(new NotPaid(moving.basket(), moving.way(), Why.NOT_TAKEN));
            case PayEvent.Stands(var key, var standing)
            when scene instanceof Moving moving && moving.key().equals(key) ->
                Turn.to(stands(moving, standing, situation));
            case PayEvent.PaperAnswered(var paper, var printed) -> Turn.to(printed(scene, paper, printed));
            // Too late to mean anything.
            case PayEvent _ -> Turn.to(scene);
        };
    }

    private static PayScene touched(Bills bills, String fee) {
        if (bills.bills().stream().noneMatch(bill -> bill.fee().equals(fee))) return bills;
        var chosen = new HashSet<>(bills.chosen());
        if (!chosen.remove(fee)) chosen.add(fee);
        return new Bills(bills.payer(), bills.bills(), chosen);
    }

    /** What is left of a fee is looked up once more: another one of the family may be paying at another kiosk. */
    private static PayScene goOn(Bills bills, PaySituation situation) {
        var chosen = situation.bills().stream()
                .filter(bill -> bills.chosen().contains(bill.fee()) && bill.payable())
                .toList();
        if (bills.chosen().isEmpty()) return bills;
        return chosen.isEmpty()
                ? open(bills.payer(), situation.bills())
                : howToPay(Basket.of(bills.payer(), chosen), situation);
    }

    private static HowToPay howToPay(Basket basket, PaySituation situation) {
        return new HowToPay(basket, situation.ways(), situation.parts().of(basket.whole()));
    }

    private static Turn chose(Basket basket, WayToPay way, Locale language, PaySituation situation) {
        return switch (way) {
            case WayToPay.Moved moved -> {
                var key = situation.nextKey();
                var intended = new PaymentIntended(
                        key,
                        Direction.PAYMENT,
                        moved.means(),
                        basket.shares(),
                        basket.sum().getCurrencyUnit().getCode(),
                        Teller.KIOSK);
                yield Turn.to(
                        new Moving(basket, moved, key, Phase.STARTING, Optional.empty(), Optional.empty()),
                        new PayEffect.Begin(intended, basket.payer()));
            }
            case WayToPay.HostedPage page -> Turn.to(new Elsewhere(basket, page, address(page, basket)));
            case WayToPay.OfficeSlip() -> {
                var slip = situation.nextSlip();
                yield Turn.to(
                        new Slip(basket, slip, PaperState.PRINTING), new PayEffect.PrintSlip(slip, basket, language));
            }
        };
    }

    private static TillScene back(PayScene scene, PaySituation situation) {
        return switch (scene) {
            case HowToPay how -> open(how.basket().payer(), situation.bills());
            case Elsewhere elsewhere -> howToPay(elsewhere.basket(), situation);
            // What is left may be another amount since.
            case NotPaid not -> open(not.basket().payer(), situation.bills());
            case Bills _, PayScene.NothingOwed _, Moving _, Slip _, Paid _, Unclear _ -> scene;
        };
    }

    private static TillScene stands(Moving moving, Standing standing, PaySituation situation) {
        return switch (standing) {
            case Standing.Moved(var amount, var _) ->
                new Paid(moving.basket().part(amount), moving.key(), PaperState.OFFERED);
            case Standing.NotMoved(var why)
            when why == Why.STOPPED && moving.phase() == Phase.STOPPING ->
                open(moving.basket().payer(), situation.bills());
            case Standing.NotMoved(var why) -> new NotPaid(moving.basket(), moving.way(), why);
            case Standing.Waiting(var link, var received) ->
                new Moving(
                        moving.basket(),
                        moving.way(),
                        moving.key(),
                        moving.phase() == Phase.STOPPING ? Phase.STOPPING : Phase.WAITING,
                        link.or(moving::link),
                        received.or(moving::received));
            case Standing.NoAnswer() -> moving.now(Phase.UNANSWERED);
            case Standing.Questioned() -> new Unclear(moving.basket(), moving.key());
        };
    }

    private static Turn print(PayScene scene, Locale language) {
        return switch (scene) {
            case Paid(var basket, var key, var paper)
            when paper == PaperState.OFFERED || paper == PaperState.NOT_PRINTED ->
                Turn.to(new Paid(basket, key, PaperState.PRINTING), new PayEffect.PrintReceipt(key, language));
            case Slip(var basket, var slip, var paper)
            when paper == PaperState.NOT_PRINTED ->
                Turn.to(new Slip(basket, slip, PaperState.PRINTING), new PayEffect.PrintSlip(slip, basket, language));
            case PayScene other -> Turn.to(other);
        };
    }

    private static PayScene printed(PayScene scene, String what, boolean printed) {
        var state = printed ? PaperState.PRINTED : PaperState.NOT_PRINTED;
        return switch (scene) {
            case Paid(var basket, var key, var paper)
            when paper == PaperState.PRINTING && key.equals(what) -> new Paid(basket, key, state);
            case Slip(var basket, var slip, var paper)
            when paper == PaperState.PRINTING && slip.equals(what) -> new Slip(basket, slip, state);
            case PayScene other -> other;
        };
    }

    private static boolean ended(PayScene scene) {
        return switch (scene) {
            case PayScene.NothingOwed _, Elsewhere _, Slip _, Paid _, NotPaid _, Unclear _ -> true;
            case Bills _, HowToPay _, Moving _ -> false;
        };
    }

    /** A page to pay on stays open: who walks away may be paying on the phone. All else is stopped. */
    private static Turn left(PayScene scene) {
        return scene instanceof Moving moving && !(moving.way() instanceof WayToPay.PayLink)
                ? Turn.to(scene, new PayEffect.Stop(moving.key()))
                : Turn.to(scene);
    }

    private static String address(WayToPay.HostedPage page, Basket basket) {
        var fees = basket.shares().stream().map(share -> share.fee()).collect(Collectors.joining("+"));
        return page.filled(fees, basket.sum());
    }
}
