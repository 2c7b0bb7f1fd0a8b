package org.swapbay.kiosk.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a fact is found by.
 *
 * @param family which part of the house it comes from, or {@link #POLICY} or {@link #SIGN_IN}
 * @param fact its kind, such as {@code LoanerTaken}
 * @param otherAsset where it tells of two
 * @param account who did it
 * @param aboutAccount whose account it was done to
 * @param said the reason or the words somebody gave
 * @param details all else, as {@code name: value}
 */
public record AuditLine(
        String family,
        String fact,
        @Nullable String asset,
        @Nullable String otherAsset,
        @Nullable String person,
        @Nullable String ticket,
        @Nullable String account,
        @Nullable String aboutAccount,
        @Nullable Integer bay,
        @Nullable String visit,
        @Nullable String intent,
        @Nullable String caseId,
        @Nullable String said,
        @Nullable String details) {

    public static final String POLICY = "POLICY";
    public static final String SIGN_IN = "SIGN_IN";

    /** The same one with what an earlier line of its visit or its door tells. */
    AuditLine completedBy(Known earlier) {
        return new AuditLine(
                family,
                fact,
                asset == null ? earlier.asset() : asset,
                otherAsset,
                person == null ? earlier.person() : person,
                ticket == null ? earlier.ticket() : ticket,
                account == null ? earlier.account() : account,
                aboutAccount,
                bay,
                visit == null ? earlier.visit() : visit,
                intent,
                caseId,
                said,
                details);
    }

    record Known(
            @Nullable String asset,
            @Nullable String person,
            @Nullable String ticket,
            @Nullable String account,
            @Nullable String visit) {

        static final Known NOTHING = new Known(null, null, null, null, null);
    }
}
