package org.swapbay.kiosk.notices;

import java.util.Locale;

/** One mail, written. */
record Letter(String messageId, String to, Locale language, String subject, String text) {

    /** Neither the address nor the words. */
    @Override
    public String toString() {
        return "Letter[" + messageId + "]";
    }
}
