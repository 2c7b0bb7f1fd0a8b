package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.swapbay.kiosk.payments.Bill;
import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What the family owes, all of it chosen at first. More than fit on a screen come page by page. */
class BillsScreen extends PayScreens {

    private static final int ON_A_PAGE = 4;

    private final PayScene.Bills scene;
    private int page;

    BillsScreen(PayScene.Bills scene, Moment moment, int page) {
        super("pay-bills", moment);
        this.scene = scene;
        this.page = Math.min(page, pages() - 1);
        show();
    }

    BillsScreen(PayScene.Bills scene, Moment moment) {
        this(scene, moment, 0);
    }

    /** Whoever takes a fee in or out stays on its page. */
    int page() {
        return page;
    }

    private void show() {
        ask(moment.say("pay.bills"));
        offer();
        scene.bills().stream().skip((long) page * ON_A_PAGE).limit(ON_A_PAGE).forEach(bill -> offerAlso(choice(bill)));
        if (pages() > 1)
            offerAlso(Action.other(moment.say("pay.bills.more"), this::turn).many());
        scene.sum()
                .ifPresentOrElse(
                        sum -> offerAlso(main("pay.bills.goOn", new PayEvent.GoOn(), money(sum))),
                        () -> tell(moment.say("pay.bills.none")));
    }

    private void turn() {
        page = (page + 1) % pages();
        show();
    }

    private int pages() {
        return (scene.bills().size() + ON_A_PAGE - 1) / ON_A_PAGE;
    }

    private Action choice(Bill bill) {
        var chosen = scene.chosen().contains(bill.fee());
        var when = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(moment.words().language())
                .format(bill.day());
        var what = bill.missing()
                .map(accessory -> moment.words().of("pay.missing", accessory))
                .orElseGet(() -> moment.words().of("pay.kind", bill.kind()));
        var words = moment.say("pay.bill", bill.child(), what);
        var choice = Action.other(
                        words, () -> moment.intents().touch(new Touch.AtTill(new PayEvent.Toggled(bill.fee()))))
                .pictured(chosen ? "chosen" : "not-chosen")
                .explained(moment.say("pay.bill.more", when, bill.fee()));
        var amount = new Span(money(bill.left()));
        amount.addClassName("sb-amount");
        choice.add(amount);
        choice.addClassName("sb-bill");
        choice.getElement().setAttribute("role", "checkbox");
        choice.getElement().setAttribute("aria-checked", String.valueOf(chosen));
        return choice;
    }
}
