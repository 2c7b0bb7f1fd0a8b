package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.Blame;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeAccount;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeDesk;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.fees.LossDesk;
import org.swapbay.kiosk.payments.Following;
import org.swapbay.kiosk.payments.RefundDesk;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** What may be done about a fee as it stands, by whom it may be done. */
final class FeeActions extends Div {

    private final Staff staff;
    private final FeeDesk desk;
    private final LossDesk losses;
    private final RefundDesk refunds;
    private final Following following;
    private final FeeTools tools;
    private final StaffTexts texts;
    private String fee = "";

    FeeActions(Staff staff, FeeDesk desk, LossDesk losses, RefundDesk refunds, Following following, FeeTools tools) {
        this.staff = staff;
        this.desk = desk;
        this.losses = losses;
        this.refunds = refunds;
        this.following = following;
        this.tools = tools;
        texts = tools.texts();
        addClassName("actions");
    }

    void show(Fee shown, FeeAccount account) {
        fee = shown.number();
        removeAll();
        if (staff.may(Permission.WORK_ON_FEES)) work(shown, account);
        if (staff.may(Permission.FORGIVE_FEES)) forgive(shown, account);
    }

    private void work(Fee shown, FeeAccount account) {
        if (shown.state() == Fee.State.PROPOSED) {
            add(button("confirm", this::confirm), button("drop", this::drop));
        }
        if (shown.state() != Fee.State.DROPPED && shown.kind() == IncidentKind.DAMAGE) {
            add(button("correct", () -> correct(shown)));
        }
        switch (shown.kind()) {
            case STOLEN -> add(button("police", () -> police(shown)), button("found", () -> found(shown)));
            case LOST, MISSING -> add(button("found", () -> found(shown)));
            case DAMAGE, PLAN -> {}
        }
        if (shown.state() == Fee.State.ASSESSED && !account.disputed()) add(button("dispute", this::dispute));
    }

    private void forgive(Fee shown, FeeAccount account) {
        if (shown.state() != Fee.State.ASSESSED) return;
        if (account.owed().isPositive()) add(button("waive", () -> waive(account.owed())));
        add(button("adjust", () -> adjust(account.charge())));
        if (account.paid().isPositive()) add(button("refund", () -> refund(account.paid())));
        if (account.disputed()) {
            add(
                    button("uphold", () -> uphold(account.charge().minus(account.waived()))),
                    button("refuse", this::refuse));
        }
    }

    private Button button(String what, Runnable act) {
        var button = new Button(texts.say("fee.act." + what), click -> act.run());
        button.setId("fee-" + what);
        return button;
    }

    private void confirm() {
        tools.done(desk.confirm(fee, staff.signs(Permission.WORK_ON_FEES)));
    }

    /** What the schedule gives back for it, follows by itself. */
    private void found(Fee shown) {
        var dialog = new Dialog(texts.say("fee.act.found"));
        dialog.add(new Paragraph(texts.say("fee.act.found.about")));
        var go = new Button(texts.say("fee.act.found"), click -> {
            if (tools.done(losses.found(shown.incident(), staff.signs(Permission.WORK_ON_FEES)))) dialog.close();
        });
        go.setId("keep-found");
        dialog.getFooter().add(new Button(texts.say("common.cancel"), click -> dialog.close()), go);
        dialog.setWidth("420px");
        dialog.open();
    }

    private void police(Fee shown) {
        reason(
                "police",
                report -> tools.done(
                        losses.givePoliceReport(shown.incident(), report, staff.signs(Permission.WORK_ON_FEES))));
    }

    private void drop() {
        reason("drop", words -> tools.done(desk.drop(fee, words, staff.signs(Permission.WORK_ON_FEES))));
    }

    private void dispute() {
        reason("dispute", words -> tools.done(desk.dispute(fee, words, staff.signs(Permission.WORK_ON_FEES))));
    }

    private void waive(Money owed) {
        amount(
                "waive",
                owed,
                (money, why) -> tools.done(desk.waive(fee, money, why, staff.signs(Permission.FORGIVE_FEES))));
    }

    /** Staff say what the fee should be; the ledger is told the difference. */
    private void adjust(Money charge) {
        amount(
                "adjust",
                charge,
                (money, why) ->
                        tools.done(desk.adjust(fee, money.minus(charge), why, staff.signs(Permission.FORGIVE_FEES))));
    }

    private void uphold(Money most) {
        amount(
                "uphold",
                most,
                (money, why) -> tools.done(desk.uphold(fee, money, why, staff.signs(Permission.FORGIVE_FEES))));
    }

    /** Back the way it came; where several payments made it up, of the newest first. */
    private void refund(Money most) {
        amount("refund", most, (money, why) -> {
            if (why.strip().length() < 5) return tools.done(new FeeAnswer.ReasonMissing());
            if (!money.isPositive()) return tools.done(new FeeAnswer.OutOfRange());
            var prepared = refunds.giveBack(fee, money, why.strip(), staff.signs(Permission.FORGIVE_FEES));
            prepared.stream()
                    .filter(one ->
                            one.answer() instanceof FeeAnswer.Done && !one.key().isEmpty())
                    .forEach(one -> following.begin(one.key()));
            return tools.done(prepared.getLast().answer());
        });
    }

    private void refuse() {
        reason("refuse", words -> tools.done(desk.refuse(fee, words, staff.signs(Permission.FORGIVE_FEES))));
    }

    private void correct(Fee shown) {
        var dialog = new Dialog(texts.say("fee.act.correct"));
        var blame = new ComboBox<Blame>(texts.say("fee.blame"));
        blame.setItems(Blame.values());
        blame.setItemLabelGenerator(one -> texts.say("blame", one));
        blame.setValue(shown.basis().incident().blame());
        blame.setId("blame");
        var reason = new TextArea(texts.say("reason.label"));
        reason.setMaxLength(Workshop.LONGEST_WORDS);
        reason.setId("reason");
        var go = new Button(texts.say("fee.act.correct"), click -> {
            if (keep(shown.incident(), blame.getValue(), reason.getValue())) dialog.close();
        });
        go.setId("keep-blame");
        var form = new Div(blame, reason);
        form.addClassName("dialog-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(texts.say("common.cancel"), click -> dialog.close()), go);
        dialog.setWidth("420px");
        dialog.open();
    }

    private boolean keep(String incident, Blame blame, String reason) {
        return tools.done(losses.correct(incident, blame, reason, staff.signs(Permission.WORK_ON_FEES)));
    }

    private void reason(String what, Predicate<String> act) {
        var title = texts.say("fee.act." + what);
        ReasonDialog.ask(texts, title, texts.say("fee.act." + what + ".about"), title, true, act);
    }

    private void amount(String what, Money suggested, BiPredicate<Money, String> act) {
        AmountDialog.ask(texts, texts.say("fee.act." + what), suggested, act);
    }
}
