package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;

/** What can happen in a hallway. Facts about people and assets are looked up before and travel with it. */
public sealed interface VisitEvent {

    /** A badge was scanned or a number typed. */
    record BadgeShown(Optional<Student> caller, Scene.Who.Pins pins) implements VisitEvent {

        /** Where PINs are taken as usual. */
        BadgeShown(Optional<Student> caller) {
            this(caller, Scene.Who.Pins.TAKEN);
        }
    }

    /** A badge of the staff was scanned. @param account whose it is */
    record StaffBadgeShown(String account, Scene.Who.Pins pins) implements VisitEvent {

        /** Usernames are names of people as often as not. */
        @Override
        public String toString() {
            return "StaffBadgeShown";
        }
    }

    /**
     * A tag was scanned or typed while a staff member works here.
     *
     * @param reported there is an open ticket for it, or an undecided case
     */
    record TagShown(Optional<Asset> asset, Standing standing, boolean reported) implements VisitEvent {}

    record PinTyped(String pin) implements VisitEvent {

        /** Never the PIN. */
        @Override
        public String toString() {
            return "PinTyped";
        }
    }

    /**
     * @param step the step that asked; when the visit has gone on since, the answer means nothing any more
     * @param accepted false also for an unknown person and for a locked one
     * @param pins whether PINs are taken from now on
     */
    record PinChecked(long step, boolean accepted, Scene.Who.Pins pins) implements VisitEvent {}

    /**
     * A label was scanned or its number typed.
     *
     * @param asset nothing where no asset carries that tag
     * @param inRepair there is an open ticket for it, or it lies in a bay or a repair
     * @param withPerson by the record a person has it
     */
    record LabelShown(Optional<Asset> asset, boolean inRepair, boolean withPerson) implements VisitEvent {

        /** Of an asset that is not known to be with a person. */
        LabelShown(Optional<Asset> asset, boolean inRepair) {
            this(asset, inRepair, false);
        }
    }

    /** The code of a notice was scanned. @param shown nothing where the code is not good */
    record PayCodeShown(Optional<TillScene> shown) implements VisitEvent {}

    /** Something happened that concerns the till. */
    record TillTold(TillEvent event) implements VisitEvent {}

    /** The till has decided. @param from the scene it decided about */
    record TillMoved(TillScene from, TillScene to) implements VisitEvent {}

    record Touched(Touch touch) implements VisitEvent {}

    record DoorChanged(int bay, BayReading reading) implements VisitEvent {}

    record PulseAnswered(IntentId intent, PulseOutcome outcome) implements VisitEvent {}

    record ReceiptAnswered(VisitId visit, boolean printed) implements VisitEvent {}

    record TimePassed() implements VisitEvent {}

    /** Nothing was done for so long, until now. */
    record StoodStill(Duration gap) implements VisitEvent {}

    /** The records were reconciled with the doors; people can be served. */
    record Opened() implements VisitEvent {}

    /** People cannot be served until this is mended. */
    record Closed(Scene.OutOfService.Closed why) implements VisitEvent {}

    /** What a finger can say. */
    sealed interface Touch {

        record ChoseErrand(Errand errand) implements Touch {}

        record ChoseSymptom(Symptom symptom) implements Touch {}

        /** Why a loaner for the day is needed. */
        record ChoseDayLoan(DayLoanReason reason) implements Touch {}

        /** @param words in the student's own words, or blank */
        record ChoseCause(Cause cause, String words) implements Touch {

            /** Students may name people. */
            @Override
            public String toString() {
                return "ChoseCause[" + cause + "]";
            }
        }

        /** The label is gone or cannot be read. */
        record NoLabel() implements Touch {}

        /** The Chromebook scanned is somebody else's and is handed in all the same. */
        record HandInForOther() implements Touch {}

        record GoOn() implements Touch {}

        record OpenAgain() implements Touch {}

        record DoorIsStuck() implements Touch {}

        record NothingInThere() implements Touch {}

        record DoesNotStart() implements Touch {}

        /** The loaner is somewhere else. */
        record NotWithMe() implements Touch {}

        /** The loaner that comes back does not work as it should. */
        record SomethingBroken() implements Touch {}

        /** The charger did not come along; once more takes that back. */
        record NoCharger() implements Touch {}

        record ChargerIs(ChargerPlace place) implements Touch {}

        /** @param language of the screen, and so of the paper */
        record PrintReceipt(Locale language) implements Touch {}

        record NoReceipt() implements Touch {}

        /** Staff take out what is broken. @param language of the slips */
        record Collect(Locale language) implements Touch {}

        /** Staff take out again what they put in last. */
        record Undo() implements Touch {}

        record Decide(Decision decision) implements Touch {}

        /** Somebody wants to see what they owe, or pay it. */
        record WantToPay() implements Touch {}

        /** Something at the till. */
        record AtTill(TillEvent event) implements Touch {}

        record MoreTime() implements Touch {}

        record StartOver() implements Touch {}

        record AskForHelp() implements Touch {}
    }
}
