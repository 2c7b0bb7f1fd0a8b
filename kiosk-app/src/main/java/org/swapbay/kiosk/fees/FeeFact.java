package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;

/**
 * What happened about money. With these alone schedules, fees, plans and the ledger can be rebuilt. Amounts are minor
 * units; {@code by} is the staff account, or {@link #SCHEDULE} where the policy itself decided.
 */
public sealed interface FeeFact extends Fact {

    /** No account can be called so. */
    String SCHEDULE = "-schedule";

    String by();

    /** About one fee. */
    sealed interface OfFee extends FeeFact {
        String fee();
    }

    record SchedulePublished(int version, @Nullable String school, LocalDate effectiveFrom, FeeTerms terms, String by)
            implements FeeFact {}

    /** @param proposed staff have to confirm it before anything is owed */
    record FeeAssessed(String fee, Basis basis, boolean proposed, String by) implements OfFee {}

    /** What is known of the incident is another thing since. What was owed already changes by the difference. */
    record FeeReassessed(String fee, Basis basis, String reason, String by) implements OfFee {}

    record FeeConfirmed(String fee, String by) implements OfFee {}

    /** A proposal that becomes no fee. */
    record FeeDropped(String fee, String reason, String by) implements OfFee {}

    /** @param change to what is asked for; negative where it is less */
    record FeeAdjusted(String fee, long change, String currency, String reason, String by) implements OfFee {}

    record FeeWaived(String fee, long amount, String currency, String reason, String by) implements OfFee {}

    record DisputeOpened(String fee, String words, String by) implements OfFee {}

    /** @param off how much the fee is less where it was upheld; nothing where it was refused */
    record DisputeDecided(String fee, boolean upheld, long off, String currency, String reason, String by)
            implements OfFee {}

    /** Written before anything is sent: one key from the first touch to the ledger. */
    record PaymentIntended(String key, Direction direction, Means means, List<Share> shares, String currency, String by)
            implements FeeFact {
        public PaymentIntended {
            shares = List.copyOf(shares);
        }
    }

    /** The money moved. @param reference of whoever moved it, such as the provider's number; never a card's */
    record PaymentBooked(String key, String reference, String by) implements FeeFact {}

    /** It is certain that no money moved. */
    record PaymentAbandoned(String key, String reason, String by) implements FeeFact {}

    /**
     * Staff looked up what nobody could say for certain. It ends the payment: the shares that moved are booked, the others
     * are free again.
     *
     * @param moved what moved of each fee; none where nothing did
     */
    record PaymentDecided(String key, List<Share> moved, String reference, String reason, String by)
            implements FeeFact {
        public PaymentDecided {
            moved = List.copyOf(moved);
        }
    }

    /**
     * What the school owes back of one fee pays another one of the same family, or goes back to where it came from.
     *
     * @param reason of a refund; nothing where credit is used
     */
    record CreditUsed(
            String from,
            String to,
            long amount,
            String currency,
            String by,
            @Nullable String reason) implements FeeFact {

        public CreditUsed(String from, String to, long amount, String currency, String by) {
            this(from, to, amount, currency, by, null);
        }
    }

    record PlanTaken(String id, PersonId student, String school, int version, LocalDate day, String by)
            implements FeeFact {}

    record PlanEnded(String id, LocalDate day, String reason, String by) implements FeeFact {}

    /**
     * @param visit at the kiosk in which it was missing; nothing where staff reported it
     * @param broughtBy until when it may be brought and costs nothing
     */
    record LossReported(
            String id,
            IncidentKind kind,
            PersonId student,
            String school,
            @Nullable AssetId asset,
            @Nullable Accessory accessory,
            @Nullable String policeReport,
            LocalDate day,
            String note,
            String by,
            @Nullable String visit,
            @Nullable LocalDate broughtBy)
            implements FeeFact {

        /** Reported by staff, without any time to bring it. */
        public LossReported(
                String id,
                IncidentKind kind,
                PersonId student,
                String school,
                @Nullable AssetId asset,
                @Nullable Accessory accessory,
                @Nullable String policeReport,
                LocalDate day,
                String note,
                String by) {
            this(id, kind, student, school, asset, accessory, policeReport, day, note, by, null, null);
        }
    }

    record PoliceReportGiven(String loss, String report, String by) implements FeeFact {}

    record LossFound(String loss, LocalDate day, String by) implements FeeFact {}

    /** How it came about, as the office found out. */
    record BlameCorrected(String incident, Blame blame, String reason, String by) implements FeeFact {}

    /** @param amount of the payment that is for this fee */
    record Share(String fee, long amount) {}

    enum Direction {
        PAYMENT,
        REFUND
    }

    enum Means {
        CARD,
        PAY_LINK,
        CASH,
        OFFICE
    }
}
