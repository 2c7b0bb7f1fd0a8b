package org.swapbay.kiosk.notices;

import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.swaps.VisitId;

/** Writes receipts as the receipt desk would, for tests in other packages. */
public record ReceiptProbe(ReceiptWriter writer) {

    /** What a school that set nothing up has. */
    public static Object plain() {
        return new ReceiptProperties(null);
    }

    public Optional<Receipt> write(VisitId visit) {
        return writer.write(visit, Locale.ENGLISH);
    }
}
