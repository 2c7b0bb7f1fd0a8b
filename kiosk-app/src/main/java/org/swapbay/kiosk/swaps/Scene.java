package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.repairs.RepairPolicy;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.repairs.Symptom;

/** Where a visit stands: one question a scene, one screen each. A staff member's round has scenes of its own. */
public sealed interface Scene
        permits Scene.Welcome,
                Scene.OutOfService,
                Scene.Who,
                Scene.Choose,
                Scene.WhyToday,
                Scene.BorrowToday,
                Scene.ScanLabel,
                Scene.WhatIsWrong,
                Scene.HowDidItHappen,
                Scene.BeforeYouGoOn,
                Scene.WhereIsCharger,
                Scene.PutIn,
                Scene.TakeLoaner,
                Scene.Done,
                Scene.Stopped,
                Scene.AtTill,
                GiveBackScene,
                StaffScene {

    /** Nobody is being served. */
    record Welcome(Hint hint) implements Scene {

        /** What the last scan should have been. */
        public enum Hint {
            NONE,
            /** A Chromebook's label was scanned before a badge. */
            BADGE_FIRST,
            /** Somebody wants to pay; the next badge leads to the till. */
            PAYING,
            /** The code of a notice is used up, too old or was never one. */
            CODE_NOT_GOOD
        }
    }

    /** Record and doors are being reconciled, or something must be mended first. */
    record OutOfService(Closed why) implements Scene {

        /** Why nobody can be served. */
        public enum Closed {
            STARTING,
            LOCKS_DOWN,
            RECORDS_NOT_WRITABLE,
            /** Staff had a bay opened; see {@link LookIn}. */
            STAFF_LOOK_IN
        }
    }

    /**
     * A badge was shown; alone it shows and opens nothing.
     *
     * @param caller nobody where the badge is unknown, which looks the same from outside
     * @param answer what became of the last try; the words never say why
     * @param pins the same for everybody who comes now
     * @param paying it leads to the till
     */
    record Who(Optional<Student> caller, SecondFactor factor, Answer answer, Pins pins, boolean paying)
            implements Scene {

        /** For anything but paying. */
        public Who(Optional<Student> caller, SecondFactor factor, Answer answer, Pins pins) {
            this(caller, factor, answer, pins, false);
        }

        /** Where PINs are taken as usual. */
        public Who(Optional<Student> caller, SecondFactor factor, Answer answer) {
            this(caller, factor, answer, Pins.TAKEN);
        }

        Who answered(Answer next, Pins now) {
            return new Who(caller, factor, next, now, paying);
        }

        /** What became of the last try. */
        public enum Answer {
            NONE,
            /** A PIN is being checked; until its answer nothing else is tried. */
            CHECKING,
            DENIED
        }

        /** Whether this kiosk takes PINs now, from anybody. */
        public enum Pins {
            TAKEN,
            /** Many were wrong lately, so each answer takes some seconds longer. */
            TAKEN_SLOWLY,
            NOT_TAKEN
        }
    }

    /**
     * @param device the label that was scanned to sign in
     * @param noLoaner why no loaner is offered
     */
    record Choose(
            Guest guest, List<Errand> errands, Optional<Asset> device, Optional<NoLoaner> noLoaner, Prospect prospect)
            implements Scene {

        public Choose {
            errands = List.copyOf(errands);
        }

        /** Where loaners are ready. */
        public Choose(Guest guest, List<Errand> errands, Optional<Asset> device, Optional<NoLoaner> noLoaner) {
            this(guest, errands, device, noLoaner, Prospect.READY);
        }
    }

    /**
     * Why a loaner for the day is needed.
     *
     * @param offered the terms for each reason that can be true
     */
    record WhyToday(Guest guest, List<DayLoanTerms> offered) implements Scene {

        public WhyToday {
            offered = List.copyOf(offered);
        }
    }

    /** The terms, before anything is promised; or why there is none today. */
    record BorrowToday(Guest guest, DayLoanTerms terms) implements Scene {}

    record ScanLabel(Guest guest, Errand errand, Problem problem, Optional<Asset> other) implements Scene {

        /** What was wrong with the last try. */
        public enum Problem {
            NONE,
            NOT_YOURS,
            UNKNOWN_TAG,
            ALREADY_IN_REPAIR,
            NONE_ASSIGNED
        }
    }

    record WhatIsWrong(Guest guest, HandIn handIn) implements Scene {}

    record HowDidItHappen(Guest guest, HandIn handIn, Symptom symptom) implements Scene {}

    /** @param mayCost only for a person who signed in by PIN */
    record BeforeYouGoOn(
            Guest guest, HandIn handIn, Report report, RepairPolicy policy, Optional<RepairPolicy.CostRange> mayCost)
            implements Scene {

        /** Whether its charger belongs into the bay, too. */
        public boolean wantsCharger() {
            return ChargerRules.wanted(guest, handIn).isPresent();
        }
    }

    /**
     * The charger did not come along, and the school asks for it.
     *
     * @param report what is wrong with what is handed in; nothing yet where a loaner comes back
     */
    record WhereIsCharger(Guest guest, HandIn handIn, ChargerTerms terms, Optional<Report> report) implements Scene {}

    record PutIn(Guest guest, HandIn handIn, String ticketNumber, Opening opening, Trouble trouble) implements Scene {

        /** What keeps the device from being in. */
        public enum Trouble {
            NONE,
            /** The door was not seen open yet. */
            DOOR_SLOW,
            /** The first door was stuck; this is another one. */
            OTHER_DOOR,
            /** Closed, and nothing in it. */
            NOTHING_INSIDE,
            /** The door stands open for a while. */
            PLEASE_CLOSE
        }
    }

    /**
     * @param scanned the label read on the way out; normally the loaner's own
     * @param attempt counts the loaners tried in this visit, from 1
     */
    record TakeLoaner(
            Guest guest,
            Promise promise,
            Asset loaner,
            Opening opening,
            Optional<Asset> scanned,
            Trouble trouble,
            int attempt)
            implements Scene {

        /** What keeps the loaner from being out. */
        public enum Trouble {
            NONE,
            DOOR_SLOW,
            OTHER_DOOR,
            /** Closed, and the loaner still in it. */
            STILL_INSIDE,
            PLEASE_CLOSE,
            /** A label was scanned that is not this loaner's. */
            OTHER_LABEL,
            /** The student says the bay is empty and is asked to close it. */
            NOTHING_THERE,
            /** The student says it does not start and is asked to put it back. */
            PUT_IT_BACK,
            /** Another one is given because the first was missing or did not start. */
            ANOTHER_ONE
        }
    }

    /**
     * The family is paying. What stands on the screen, the till says.
     *
     * @param guest nobody where the code of a notice was shown instead of a badge
     */
    record AtTill(Optional<Guest> guest, TillScene shown) implements Scene {}

    record Done(Guest guest, Outcome outcome, PaperState paper) implements Scene {

        /** What became of the paper receipt. */
        public enum PaperState {
            OFFERED,
            PRINTING,
            PRINTED,
            NOT_PRINTED,
            DECLINED
        }
    }

    /** Something went wrong; says what is safe and what to do. */
    record Stopped(Reason reason, Optional<Guest> guest, Optional<Integer> bay, Optional<String> ticketNumber)
            implements Scene {

        /** What went wrong. */
        public enum Reason {
            NOTHING_TO_DO_HERE,
            CABINET_FULL,
            DOOR_STUCK,
            DOOR_LEFT_OPEN,
            WRONG_DOOR,
            LOCKS_DOWN,
            NO_LOANER_THAT_WORKS,
            /** The own Chromebook comes out when the loaner goes in. */
            BRING_THE_LOANER,
            /** The cabinet is full, so the loaner cannot go in. */
            NO_ROOM_FOR_LOANER,
            /** The door of the own Chromebook does not open. */
            OWN_DOOR_STUCK,
            /** Another Chromebook lies where the own one should. */
            NOT_YOURS_INSIDE,
            ASK_FOR_HELP
        }
    }

    /**
     * How a visit came out well.
     *
     * @param noLoaner why no loaner went out although the person is owed none either
     * @param waiting the loaner comes at a later visit
     * @param forTheDay when the loaner has to be back, where it is only for the day
     * @param place on the waiting list, from 1
     */
    record Outcome(
            Optional<String> ticketNumber,
            Optional<Asset> handedIn,
            Optional<Asset> loaner,
            boolean waiting,
            Optional<NoLoaner> noLoaner,
            Optional<DueTime> forTheDay,
            Optional<Integer> place) {

        /** Of a visit that got what it came for. */
        public Outcome(
                Optional<String> ticketNumber,
                Optional<Asset> handedIn,
                Optional<Asset> loaner,
                boolean waiting,
                Optional<NoLoaner> noLoaner,
                Optional<DueTime> forTheDay) {
            this(ticketNumber, handedIn, loaner, waiting, noLoaner, forTheDay, Optional.empty());
        }

        /** Of a visit about a repair. */
        public Outcome(
                Optional<String> ticketNumber,
                Optional<Asset> handedIn,
                Optional<Asset> loaner,
                boolean waiting,
                Optional<NoLoaner> noLoaner) {
            this(ticketNumber, handedIn, loaner, waiting, noLoaner, Optional.empty());
        }
    }
}
