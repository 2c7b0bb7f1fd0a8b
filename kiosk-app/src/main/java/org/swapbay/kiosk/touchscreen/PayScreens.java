package org.swapbay.kiosk.touchscreen;

import java.util.Optional;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;
import org.swapbay.kiosk.swaps.TillScene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** One screen for each scene at the till. Amounts stand on these alone, after the PIN or the code of a letter. */
abstract class PayScreens extends Screen {

    final Moment moment;

    PayScreens(String name, Moment moment) {
        super(name);
        this.moment = moment;
        addClassName("sb-till");
    }

    static Screen of(TillScene scene, Moment moment) {
        return scene instanceof PayScene pay ? of(pay, moment) : new PayOpeningScreen(moment);
    }

    private static Screen of(PayScene scene, Moment moment) {
        return switch (scene) {
            case PayScene.NothingOwed nothing -> new NothingOwedScreen(nothing, moment);
            case PayScene.Bills bills -> new BillsScreen(bills, moment);
            case PayScene.HowToPay how -> new HowToPayScreen(how, moment);
            case PayScene.Moving moving -> new MovingScreen(moving, moment);
            case PayScene.Elsewhere elsewhere -> new PayPageScreen(elsewhere, moment);
            case PayScene.Slip slip -> new PaySlipScreen(slip, moment);
            case PayScene.Paid paid -> new PaidScreen(paid, moment);
            case PayScene.NotPaid not -> new NotPaidScreen(not, moment);
            case PayScene.Unclear unclear -> new UnclearScreen(unclear, moment);
        };
    }

    @Override
    Optional<Integer> progress() {
        return Optional.empty();
    }

    @Override
    String helpKey() {
        return "help.pay";
    }

    final String money(Money amount) {
        return FeeWords.in(moment.words().language()).money(amount);
    }

    final Action main(String key, PayEvent event, Object... parameters) {
        return moment.main(key, new Touch.AtTill(event), parameters);
    }

    final Action other(String key, PayEvent event, Object... parameters) {
        return moment.other(key, new Touch.AtTill(event), parameters);
    }

    /** The first screen comes back. */
    final PayEvent finish() {
        return new PayEvent.Finish();
    }
}
