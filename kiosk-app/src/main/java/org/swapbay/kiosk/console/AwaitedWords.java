package org.swapbay.kiosk.console;

import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.Loss;
import org.swapbay.kiosk.security.StaffTexts;

/** Says what is reported and not charged yet, and until when it may be brought. */
final class AwaitedWords {

    private AwaitedWords() {}

    static String say(Loss loss, StaffTexts texts, FeeWords words) {
        var accessory = loss.accessory();
        var what = accessory == null ? texts.say("incident", loss.kind()) : texts.say("accessory", accessory);
        var by = loss.broughtBy();
        return by == null
                ? texts.say("awaited.since", what, words.day(loss.day()))
                : texts.say("awaited.by", what, words.day(by));
    }
}
