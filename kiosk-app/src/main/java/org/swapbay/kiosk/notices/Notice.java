package org.swapbay.kiosk.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.VisitId;

/**
 * Something a person, or the family, is to be told.
 *
 * @param id built from its occasion, so that the same one is told once
 * @param assetId the Chromebook it is about; nothing where it is about money
 * @param subject the fee's number or the payment's key where it is about money
 * @param bay where it waits
 * @param visitId in which it came about, where there was one
 * @param untilAt after this it is not worth telling
 * @param toldAt when somebody or something has told them
 * @param toldWay {@value #BY_MAIL}, or the account of who did
 * @param voidAt since when there is nothing left to tell
 */
public record Notice(
        String id,
        NoticeKind kind,
        PersonId personId,
        @Nullable String ticketNumber,
        @Nullable AssetId assetId,
        @Nullable Integer bay,
        @Nullable VisitId visitId,
        Instant dueAt,
        @Nullable Instant untilAt,
        @Nullable Instant toldAt,
        @Nullable String toldWay,
        @Nullable Instant voidAt,
        @Nullable String subject) {

    /** The way of what a mail server took. */
    public static final String BY_MAIL = "MAIL";

    /** Whether it is still worth telling. */
    boolean holds(Instant now) {
        return voidAt == null && (untilAt == null || now.isBefore(untilAt));
    }
}
