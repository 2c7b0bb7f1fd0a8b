package org.swapbay.kiosk.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.notices.Mail;
import org.swapbay.kiosk.notices.NoticeKind;

/**
 * A notice, or a notice on its way to one person.
 *
 * @param mailTo who is written to; the person it is about where nobody is
 * @param mailState how far the mail is, where there is one
 */
record NoticeLine(
        String id,
        NoticeKind kind,
        String personId,
        String givenName,
        String familyName,
        @Nullable String ticketNumber,
        String tag,
        Instant dueAt,
        @Nullable Instant toldAt,
        @Nullable String toldWay,
        @Nullable Instant voidAt,
        String mailTo,
        String toGivenName,
        String toFamilyName,
        Mail.@Nullable State mailState,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable Instant sentAt,
        @Nullable String answer) {

    String about() {
        return givenName + " " + familyName;
    }

    String to() {
        return toGivenName + " " + toFamilyName;
    }

    /** Both parts of the key, as an address has them. */
    String key() {
        return id + "~" + mailTo;
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "NoticeLine[" + id + "]";
    }
}
