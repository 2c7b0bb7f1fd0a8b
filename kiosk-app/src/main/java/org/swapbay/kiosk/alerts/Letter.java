package org.swapbay.kiosk.alerts;

import java.time.Instant;

/**
 * Something that waits to be told.
 *
 * @param id the same at each try, so that a receiver can drop what came twice
 * @param tries how often it was tried in vain
 */
record Letter(
        String id, String channel, String subject, String text, String json, Instant made, int tries, Instant next) {

    Letter triedAgain(Instant next) {
        return new Letter(id, channel, subject, text, json, made, tries + 1, next);
    }
}
