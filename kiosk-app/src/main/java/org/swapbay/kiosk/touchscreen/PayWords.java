package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.WayToPay;

/** The names of the ways to pay in the texts. */
final class PayWords {

    private PayWords() {}

    static String key(WayToPay way) {
        return switch (way) {
            case WayToPay.CardTerminal() -> "CARD";
            case WayToPay.PayLink() -> "LINK";
            case WayToPay.Cash() -> "CASH";
            case WayToPay.HostedPage _ -> "PAGE";
            case WayToPay.OfficeSlip() -> "SLIP";
        };
    }

    /** The page's own name, which no translation changes. */
    static String name(WayToPay way) {
        return way instanceof WayToPay.HostedPage page ? page.name() : "";
    }
}
