package org.swapbay.kiosk.swaps;

import java.time.LocalDate;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.repairs.Report;

/** Where a visit stands that gives back: the loaner goes in first, then the own Chromebook comes out. */
public sealed interface GiveBackScene extends Scene {

    Guest guest();

    /** Which Chromebook is the loaner, by its label. */
    record ScanLoaner(Guest guest, Errand errand, Problem problem) implements GiveBackScene {

        /** What was wrong with the last try. */
        public enum Problem {
            NONE,
            /** A label, and not the one of the loaner this person has. */
            ANOTHER_ONE,
            /** A loaner, and another person has it by the record. */
            SOMEBODY_ELSES,
            UNKNOWN_TAG
        }
    }

    /** Whether the loaner comes back as it went. */
    record HowIsIt(Guest guest, HandIn loaner) implements GiveBackScene {}

    record PutLoanerIn(Guest guest, Bringing bringing, Opening opening, Trouble trouble) implements GiveBackScene {

        /** What keeps the loaner from being in. */
        public enum Trouble {
            NONE,
            DOOR_SLOW,
            /** The first door was stuck; this is another one. */
            OTHER_DOOR,
            /** Closed, and nothing in it. */
            NOTHING_INSIDE,
            PLEASE_CLOSE
        }

        PutLoanerIn with(Opening next, Trouble other) {
            return new PutLoanerIn(guest, bringing, next, other);
        }
    }

    /**
     * @param scanned the label read on the way out
     * @param brought the loaner that went in before, where one did
     */
    record TakeOwn(
            Guest guest,
            Student.Waiting waiting,
            Opening opening,
            Optional<Asset> scanned,
            Optional<Bringing> brought,
            Trouble trouble)
            implements GiveBackScene {

        /** What keeps the own Chromebook from being out. */
        public enum Trouble {
            NONE,
            DOOR_SLOW,
            /** Closed, and it is still in it. */
            STILL_INSIDE,
            PLEASE_CLOSE,
            /** What was scanned is not this person's; it goes back in. */
            NOT_YOURS,
            /** The student says the bay is empty and is asked to close it. */
            NOTHING_THERE
        }

        TakeOwn with(Opening next, Trouble other) {
            return new TakeOwn(guest, waiting, next, scanned, brought, other);
        }

        TakeOwn scanned(Asset asset, Trouble other) {
            return new TakeOwn(guest, waiting, opening, Optional.of(asset), brought, other);
        }

        boolean scannedOwn() {
            return scanned.filter(s -> s.id().equals(waiting.own().id())).isPresent();
        }
    }

    /**
     * It went well.
     *
     * @param own what came out
     * @param returned what went in
     * @param owing the loaner that should have come back first and did not
     * @param damageTicket under which the loaner is repaired
     */
    record GivenBack(
            Guest guest,
            Optional<Asset> own,
            Optional<Asset> returned,
            Optional<Asset> owing,
            Optional<String> damageTicket,
            Optional<LocalDate> chargerBy,
            Done.PaperState paper)
            implements GiveBackScene {

        /** Of a visit after which nothing more is to be brought. */
        public GivenBack(
                Guest guest,
                Optional<Asset> own,
                Optional<Asset> returned,
                Optional<Asset> owing,
                Optional<String> damageTicket,
                Done.PaperState paper) {
            this(guest, own, returned, owing, damageTicket, Optional.empty(), paper);
        }

        GivenBack paper(Done.PaperState next) {
            return new GivenBack(guest, own, returned, owing, damageTicket, chargerBy, next);
        }
    }

    /**
     * The loaner in the student's hand, and what comes out for it.
     *
     * @param labelScanned false where its label could not be read and the register was believed
     * @param damage what the student says is wrong with it, and the ticket it gets
     * @param chargerBy until when the student said to bring its charger
     */
    record Bringing(
            Asset loaner,
            boolean labelScanned,
            boolean chargerMissing,
            Optional<Damage> damage,
            Optional<Student.Waiting> waiting,
            Optional<LocalDate> chargerBy) {

        /** Of which nothing more is to be brought. */
        public Bringing(
                Asset loaner,
                boolean labelScanned,
                boolean chargerMissing,
                Optional<Damage> damage,
                Optional<Student.Waiting> waiting) {
            this(loaner, labelScanned, chargerMissing, damage, waiting, Optional.empty());
        }

        /** Nothing comes out for it now. */
        Bringing forNothing() {
            return new Bringing(loaner, labelScanned, chargerMissing, damage, Optional.empty(), chargerBy);
        }
    }

    record Damage(Report report, String ticketNumber) {}
}
