package org.swapbay.kiosk.notices;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.swaps.VisitId;

/** Writes receipts as the receipt desk would, for tests in other packages. */
public final class ReceiptProbe {

    private ReceiptProbe() {}

    public static Optional<Receipt> write(BeanFactory beans, VisitId visit) {
        return beans.getBean(ReceiptWriter.class).write(visit, Locale.ENGLISH);
    }
}
