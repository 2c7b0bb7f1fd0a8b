package org.swapbay.kiosk.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.policies.PolicyArea;
import org.swapbay.kiosk.policies.PolicyVersion;
import org.swapbay.kiosk.policies.Setting;
import org.swapbay.kiosk.security.StaffTexts;

/** Policies in plain words, and what of them is different. */
final class PolicyWords {

    private final StaffTexts texts;
    private final WorkshopWords money;
    private final CurrencyUnit currency;

    PolicyWords(StaffTexts texts, Locale locale, CurrencyUnit currency) {
        this.texts = texts;
        this.currency = currency;
        money = new WorkshopWords(texts, locale, List.of());
    }

    CurrencyUnit currency() {
        return currency;
    }

    String area(PolicyArea area) {
        return texts.say("policy." + area.key());
    }

    String label(PolicyArea area, Setting setting) {
        return texts.say("policy." + area.key() + "." + setting.name());
    }

    String value(PolicyArea area, Setting setting, String value) {
        return switch (setting.kind()) {
            case DAYS -> texts.say("policy.days", number(value));
            case MINUTES -> texts.say("policy.minutes", number(value));
            case PERCENT -> texts.say("policy.percent", number(value));
            case COUNT -> value;
            case MONEY -> money(Money.ofMinor(currency, number(value)));
            case YES_NO -> texts.say(value.equals("true") ? "policy.yes" : "policy.no");
            case CHOICE -> choice(area, setting, value);
            case LINES ->
                value.isBlank()
                        ? texts.say("policy.any")
                        : String.join("; ", value.strip().split("\n"));
        };
    }

    String choice(PolicyArea area, Setting setting, String constant) {
        return texts.say("policy." + area.key() + "." + setting.name() + "."
                + constant.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** One line for each setting that is another one. */
    List<String> differences(PolicyArea area, PolicyVersion before, PolicyVersion after) {
        var lines = new ArrayList<String>();
        for (var setting : area.settings()) {
            var old = before.setting(setting.name());
            var now = after.setting(setting.name());
            if (!old.equals(now))
                lines.add(texts.say(
                        "policy.differs", label(area, setting), value(area, setting, old), value(area, setting, now)));
        }
        return lines;
    }

    String sum(PolicyPreview.Sum sum) {
        if (sum.lowest().equals(sum.highest())) return money(sum.lowest());
        return texts.say("policy.between", money(sum.lowest()), money(sum.highest()));
    }

    private String money(Money amount) {
        return money.money(amount);
    }

    private static long number(String value) {
        return value.matches("\\d{1,12}") ? Long.parseLong(value) : 0;
    }
}
