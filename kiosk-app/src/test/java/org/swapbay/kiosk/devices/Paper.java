package org.swapbay.kiosk.devices;

import org.swapbay.hardware.printer.escpos.EscPosComposer;
import org.swapbay.hardware.printer.escpos.EscPosProfile;

/** What a receipt costs in paper, for tests in other packages. */
public final class Paper {

    private Paper() {}

    public static int millimetres(Receipt receipt) {
        return new EscPosComposer(EscPosProfile.eightyMillimetres())
                .compose(PrintedReceipt.of(receipt))
                .millimetres();
    }
}
