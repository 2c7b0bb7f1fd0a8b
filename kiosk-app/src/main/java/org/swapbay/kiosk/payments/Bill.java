package org.swapbay.kiosk.payments;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.Accessory;
import org.swapbay.kiosk.fees.IncidentKind;

/**
 * A fee as it stands on the screen.
 *
 * @param child the given name
 * @param left what may still be paid: what is owed, less what is on its way
 * @param underWay something was sent for it and not answered
 * @param missing what was not brought back, where that is what it is for
 */
public record Bill(
        String fee,
        String child,
        IncidentKind kind,
        LocalDate day,
        Money left,
        boolean underWay,
        Optional<Accessory> missing) {

    boolean payable() {
        return left.isPositive();
    }

    /** The fee only: names stay out of logs. */
    @Override
    public String toString() {
        return "Bill[" + fee + "]";
    }
}
