package org.swapbay.kiosk.notices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param lookUp where families look how the repair goes: an {@code https} address with {@code {ticket}} in it, at most
 *     {@value #LONGEST} characters. Without one the paper carries no QR code, rather than one that leads nowhere.
 */
@ConfigurationProperties("swapbay.receipt")
record ReceiptProperties(@Nullable String lookUp) {

    private static final String TICKET = "{ticket}";
    /** A QR code of version 6 at level M, whose modules a phone still reads from thermal paper at arm's length. */
    private static final int LONGEST = 100;

    ReceiptProperties {
        if (lookUp != null
                && !(lookUp.matches("https://[!-~]+") && lookUp.contains(TICKET) && lookUp.length() <= LONGEST))
            throw new IllegalArgumentException("swapbay.receipt.look-up must be an https address with " + TICKET
                    + " in it, of at most " + LONGEST + " characters");
    }

    Optional<String> whereToLook(String ticketNumber) {
        return Optional.ofNullable(lookUp).map(address -> address.replace(TICKET, ticketNumber));
    }
}
