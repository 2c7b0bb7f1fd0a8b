package org.swapbay.kiosk.console;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.IncidentKind;

/** One fee in a list. @param charge and {@code owed}: minor units; for a proposal what it proposes */
record FeeLine(
        String number,
        IncidentKind kind,
        String personId,
        @Nullable String givenName,
        @Nullable String familyName,
        LocalDate incidentDay,
        Fee.State state,
        long charge,
        long owed,
        String currency,
        boolean disputed) {

    String person() {
        return givenName == null ? personId : givenName + " " + familyName;
    }

    Money chargeMoney() {
        return Money.ofMinor(CurrencyUnit.of(currency), charge);
    }

    Money owedMoney() {
        return Money.ofMinor(CurrencyUnit.of(currency), owed);
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "FeeLine[" + number + "]";
    }
}
