package org.swapbay.kiosk.notices;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.swapbay.kiosk.roster.Contact;

/**
 * @param from the sender's address; nothing is mailed without one
 * @param replyTo where answers go, best the office; nowhere in particular without one
 * @param language of families that have said none
 */
@ConfigurationProperties("swapbay.mail")
record MailSettings(
        @Nullable String from,
        @Nullable String replyTo,
        @Nullable Locale language) {

    MailSettings {
        for (var address : new String[] {from, replyTo}) {
            if (address != null && !Contact.isAddress(address)) {
                throw new IllegalArgumentException("swapbay.mail.from and .reply-to must be e-mail addresses");
            }
        }
        if (language == null) language = Locale.ENGLISH;
    }

    Locale spoken(@Nullable String chosen) {
        return chosen == null ? (language == null ? Locale.ENGLISH : language) : Locale.forLanguageTag(chosen);
    }
}
