package org.swapbay.kiosk.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/**
 * Something a person, or the family, is to be told.
 *
 * @param id built from its occasion, so that the same one is told once
 * @param assetId what it is about
 * @param bay where it waits
 * @param toldAt when somebody or something has told them
 * @param voidAt since when there is nothing left to tell
 */
public record Notice(
        String id,
        NoticeKind kind,
        PersonId personId,
        String ticketNumber,
        AssetId assetId,
        @Nullable Integer bay,
        Instant dueAt,
        @Nullable Instant toldAt,
        @Nullable Instant voidAt) {}
