package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;

/** Says things in one language. */
record Words(I18NProvider texts, Locale language) {

    String say(String key, Object... parameters) {
        return texts.getTranslation(key, language, parameters);
    }

    /** One of several texts that differ by a fact: {@code say("symptom", Symptom.KEYS)} is {@code symptom.KEYS}. */
    String of(String key, Enum<?> fact, Object... parameters) {
        return say(key + "." + fact.name(), parameters);
    }

    /** A tag that stays on one line: the invisible joiner forbids a break after its hyphen. */
    String tag(Asset asset) {
        return asset.tag().value().replace("-", "-\u2060");
    }

    Words in(Locale other) {
        return new Words(texts, other);
    }

    List<Locale> others() {
        return texts.getProvidedLocales().stream()
                .filter(other -> !other.equals(language))
                .toList();
    }

    /** As one would say it to a child: the weekday, and which one. */
    String day(LocalDate day) {
        var date = DateTimeFormatter.ofLocalizedPattern("MMMMd").withLocale(language);
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language) + ", " + date.format(day);
    }

    String lowest(CostRange cost) {
        return money(cost.lowest(), cost.currency());
    }

    String highest(CostRange cost) {
        return money(cost.highest(), cost.currency());
    }

    private String money(long minorUnits, String code) {
        var currency = Currency.getInstance(code);
        var amount = BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
        // A currency's code begins with its country: Spanish in the United States writes dollars as English does there.
        var here = new Locale.Builder()
                .setLocale(language)
                .setRegion(code.substring(0, 2))
                .build();
        var format = NumberFormat.getCurrencyInstance(here);
        format.setCurrency(currency);
        var whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : currency.getDefaultFractionDigits());
        return format.format(amount);
    }
}
