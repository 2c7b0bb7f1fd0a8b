package org.swapbay.kiosk.console;

import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;
import java.util.stream.Collectors;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.security.StaffTexts;

/** Says what became of something somebody wanted about a fee. @param changed shows the page as it is now */
record FeeTools(StaffTexts texts, Locale locale, Runnable changed) {

    FeeWords words() {
        return FeeWords.in(locale);
    }

    /** True where it was done. */
    boolean done(FeeAnswer answer) {
        changed.run();
        return switch (answer) {
            case FeeAnswer.Done() -> true;
            case FeeAnswer.Refused refused -> {
                Notification.show(refusal(refused), 8_000, Notification.Position.BOTTOM_CENTER);
                yield false;
            }
        };
    }

    String refusal(FeeAnswer.Refused refused) {
        return switch (refused) {
            case FeeAnswer.NoSuchFee() -> texts.say("fee.refused.no-such-fee");
            case FeeAnswer.StillProposed() -> texts.say("fee.refused.still-proposed");
            case FeeAnswer.AlreadyDecided() -> texts.say("fee.refused.already-decided");
            case FeeAnswer.ReasonMissing() -> texts.say("refused.reason-missing");
            case FeeAnswer.OutOfRange() -> texts.say("refused.out-of-range");
            case FeeAnswer.OtherCurrency() -> texts.say("refused.other-currency");
            case FeeAnswer.MoreThanOwed(var owed) -> texts.say("fee.refused.more-than-owed", words().money(owed));
            case FeeAnswer.MoreThanPaid(var paid) -> texts.say("fee.refused.more-than-paid", words().money(paid));
            case FeeAnswer.BelowNothing(var most) -> texts.say("fee.refused.below-nothing", words().money(most));
            case FeeAnswer.AlreadyDisputed() -> texts.say("fee.refused.already-disputed");
            case FeeAnswer.NotDisputed() -> texts.say("fee.refused.not-disputed");
            case FeeAnswer.KeyUsed() -> texts.say("fee.refused.key-used");
            case FeeAnswer.NoSuchPayment() -> texts.say("fee.refused.no-such-payment");
            case FeeAnswer.AlreadyBooked() -> texts.say("fee.refused.already-booked");
            case FeeAnswer.NoSchedule() -> texts.say("fee.refused.no-schedule");
            case FeeAnswer.NoPlanOffered() -> texts.say("fee.refused.no-plan-offered");
            case FeeAnswer.AlreadyCovered() -> texts.say("fee.refused.already-covered");
            case FeeAnswer.NoSuchReport() -> texts.say("fee.refused.no-such-report");
            case FeeAnswer.AlreadyFound() -> texts.say("fee.refused.already-found");
            case FeeAnswer.Undecided(var missing) ->
                missing.stream().map(one -> texts.say("missing", one)).collect(Collectors.joining(" "));
        };
    }
}
