package org.swapbay.kiosk.payments;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.SwapDesk;
import org.swapbay.kiosk.swaps.Till;
import org.swapbay.kiosk.swaps.TillEvent;
import org.swapbay.kiosk.swaps.TillScene;

/** The till of the running kiosk: gathers what {@link PayRules} decide by, and sets going what they decide. */
@Component
class PaymentDesk implements Till {

    private final Bills bills;
    private final Ways ways;
    private final PaySituation.Parts parts;
    private final Payments payments;
    private final Following following;
    private final PaperDesk paper;
    private final Slips slips;
    private final PayCodes codes;
    private final Keys keys;
    private final SwapDesk desk;

    PaymentDesk(
            Bills bills,
            Ways ways,
            PaySituation.Parts parts,
            Payments payments,
            Following following,
            PaperDesk paper,
            Slips slips,
            PayCodes codes,
            Keys keys,
            SwapDesk desk) {
        this.bills = bills;
        this.ways = ways;
        this.parts = parts;
        this.payments = payments;
        this.following = following;
        this.paper = paper;
        this.slips = slips;
        this.codes = codes;
        this.keys = keys;
        this.desk = desk;
    }

    @Override
    public boolean open() {
        return bills.any();
    }

    @Override
    public Optional<TillScene> shown(String code) {
        return codes.payer(code).map(payer -> PayRules.open(payer, bills.of(payer.student())));
    }

    @Override
    public TillScene of(PersonId student) {
        var payer = new Payer(student, Optional.empty());
        return PayRules.open(payer, bills.of(student));
    }

    @Override
    public TillScene step(TillScene scene, TillEvent event) {
        if (!(scene instanceof PayScene here)) return scene;
        var turn = PayRules.step(here, event, situation(here));
        turn.effects().forEach(this::carryOut);
        return turn.scene();
    }

    private void carryOut(PayEffect effect) {
        switch (effect) {
            case PayEffect.Begin(var intended, var payer) -> {
                if (payments.intend(intended) instanceof FeeAnswer.Done) {
                    payer.code().ifPresent(codes::use);
                    following.begin(intended.key());
                } else desk.tellTill(new PayEvent.Refused(intended.key()));
            }
            case PayEffect.Stop(var key) -> following.stop(key);
            case PayEffect.PrintReceipt(var key, var language) -> paper.receipt(key, language);
            case PayEffect.PrintSlip(var slip, var basket, var language) -> {
                slips.printed(slip, basket);
                paper.slip(slip, basket, language);
            }
        }
    }

    private PaySituation situation(PayScene scene) {
        var now = payer(scene).map(payer -> bills.of(payer.student())).orElse(List.of());
        return new PaySituation(now, ways.offered(), keys.payment(), keys.slip(), parts);
    }

    /** Of whom it is asked what the family owes; in the other scenes nothing is decided by that. */
    private static Optional<Payer> payer(PayScene scene) {
        return switch (scene) {
            case PayScene.Bills bills -> Optional.of(bills.payer());
            case PayScene.HowToPay how -> Optional.of(how.basket().payer());
            case PayScene.Moving moving -> Optional.of(moving.basket().payer());
            case PayScene.NotPaid not -> Optional.of(not.basket().payer());
            case PayScene.NothingOwed _, PayScene.Elsewhere _, PayScene.Slip _, PayScene.Paid _, PayScene.Unclear _ ->
                Optional.empty();
        };
    }
}
