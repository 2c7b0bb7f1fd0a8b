package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.PersonId;

/**
 * What a visit has to know of a person, looked up when the badge was scanned.
 *
 * @param hallwayName first name and an initial; shown only after the second factor
 * @param keeps the Chromebooks the school assigned to the person that are in their custody
 * @param loaner the loaner the person has now
 * @param owed a hand-in whose loaner was not taken yet
 * @param unverified a hand-in staff have to look at before a loaner can be given
 * @param today on what terms the person may borrow for the day, for each reason; empty where that is not offered
 * @param grade CEDS grade code, absent for adults
 * @param waiting the own Chromebook that lies repaired in a bay
 * @param dayLoan the terms of {@code loaner}, where it is for the day
 * @param charger what is said where the charger did not come along; nothing where the school does not ask
 */
public record Student(
        PersonId id,
        String hallwayName,
        Borrowing borrowing,
        List<Asset> keeps,
        Optional<Asset> loaner,
        Optional<Owed> owed,
        boolean unverified,
        List<DayLoanTerms> today,
        @Nullable String grade,
        Optional<Waiting> waiting,
        Optional<DayLoanOut> dayLoan,
        Optional<ChargerTerms> charger) {

    public Student {
        keeps = List.copyOf(keeps);
        today = List.copyOf(today);
    }

    /** Ids only: names stay out of logs. */
    @Override
    public String toString() {
        return "Student[" + id + "]";
    }

    /**
     * @param keeps the loaner will be the person's own
     * @param forTheDay it takes the place of a broken one, until that one's time
     */
    public record Owed(
            VisitId visit, AssetId handedIn, String ticketNumber, boolean keeps, Optional<DueTime> forTheDay) {}

    /** The own Chromebook, repaired, in the bay that is kept for its owner. */
    public record Waiting(int bay, Asset own, String ticketNumber) {}

    /** Whether the Chromebook is this person's to hand in: assigned to them, or lent to them. */
    boolean has(Asset asset) {
        return id.equals(asset.assignedTo())
                || loaner.filter(l -> l.id().equals(asset.id())).isPresent();
    }

    /** The terms of a device, where it is the loaner this person has for the day. */
    Optional<DayLoanOut> lentForTheDay(Asset device) {
        return dayLoan.filter(
                _ -> loaner.filter(l -> l.id().equals(device.id())).isPresent());
    }

    /** Why no loaner is given for handing in {@code device}, or nothing when one is. */
    public Optional<NoLoaner> whyNoLoaner(Optional<Asset> device) {
        if (borrowing != Borrowing.ALLOWED) {
            return Optional.of(
                    switch (borrowing) {
                        case NOT_ENROLLED -> NoLoaner.NOT_ENROLLED;
                        case PAUSED_BY_SCHOOL -> NoLoaner.PAUSED_BY_SCHOOL;
                        case NEEDS_GUARDIAN_CONSENT -> NoLoaner.NEEDS_GUARDIAN_CONSENT;
                        case ALLOWED -> throw new IllegalStateException("excluded above");
                    });
        }
        if (unverified) return Optional.of(NoLoaner.EARLIER_HAND_IN_UNCLEAR);
        if (owed.isPresent()) return Optional.of(NoLoaner.ALREADY_OWED);
        var other = loaner.filter(l -> device.filter(d -> d.id().equals(l.id())).isEmpty());
        if (other.isPresent()) return Optional.of(NoLoaner.HAS_ONE);
        return device.flatMap(this::lentForTheDay).filter(DayLoanOut::late).map(_ -> NoLoaner.DAY_IS_OVER);
    }
}
