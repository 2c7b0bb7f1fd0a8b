package org.swapbay.kiosk.swaps;

import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.Purpose;

/** Where a staff member's round stands. Students never get here, and every scene of it ends by itself. */
public sealed interface StaffScene extends Scene {

    /**
     * A staff badge was shown; alone it opens nothing.
     *
     * @param account whose PIN is asked for; never on the screen
     */
    record StaffWho(String account, Who.Answer answer, Who.Pins pins) implements StaffScene {

        StaffWho answered(Who.Answer next, Who.Pins now) {
            return new StaffWho(account, next, now);
        }

        /** Usernames are names of people as often as not. */
        @Override
        public String toString() {
            return "StaffWho[" + answer + "]";
        }
    }

    /**
     * All doors are closed: a tag that is scanned goes in, a touch begins taking out.
     *
     * @param undo what was put in last and can be had out again
     */
    record Ready(Round round, Word word, Optional<Stocked> undo) implements StaffScene {

        Ready saying(Word next) {
            return new Ready(round, next, undo);
        }
    }

    /** A Chromebook goes into a bay. @param purpose whether it is there to be lent or for its owner */
    record Stocking(Round round, Asset asset, Purpose purpose, Opening opening, Trouble trouble) implements StaffScene {

        /** What keeps it from being in. */
        public enum Trouble {
            NONE,
            DOOR_SLOW,
            /** The first door was stuck; this is another one. */
            OTHER_DOOR,
            /** Closed, and nothing in it. */
            NOTHING_INSIDE,
            /** Closed, and the sensor that should feel what lies in it is silent: only staff can say. */
            NOT_FELT,
            PLEASE_CLOSE,
            /** Another tag was scanned while this door is open. */
            CLOSE_FIRST
        }

        Stocking with(Opening next, Trouble other) {
            return new Stocking(round, asset, purpose, next, other);
        }
    }

    /**
     * A Chromebook comes out of a bay.
     *
     * @param asset what lies there by the record
     * @param purpose whether it is collected for repair or was put in by mistake
     * @param tour the bays this is one of
     */
    record TakingOut(
            Round round, Asset asset, Purpose purpose, Opening opening, Finding finding, Doubt doubt, Tour tour)
            implements StaffScene {

        /** What has to be said before it goes on; each is answered by a {@link Decision}, a scan or a door. */
        public enum Doubt {
            NONE,
            DOOR_SLOW,
            /** Another bay was opened because the one before was stuck. */
            OTHER_DOOR,
            PLEASE_CLOSE,
            /** Scanned before the door was seen open, so nothing can have come out of it yet. */
            TOO_EARLY,
            /** Closed, and by the sensor it is still in there. */
            STILL_INSIDE,
            /** Closed without a scan: what was taken out? */
            NOT_SCANNED,
            /** Another Chromebook's tag was scanned. */
            WRONG_DEVICE,
            /** What was scanned is in no register. */
            UNKNOWN_TAG,
            /** Nobody said that it is broken. */
            NOT_REPORTED
        }

        TakingOut with(Opening next, Doubt other) {
            return new TakingOut(round, asset, purpose, next, finding, other, tour);
        }

        /** No other bay opens after this one. */
        TakingOut onlyThis() {
            return new TakingOut(round, asset, purpose, opening, finding, doubt, tour.over());
        }

        TakingOut found(Finding next, Doubt other) {
            return new TakingOut(round, asset, purpose, opening, next, other, tour);
        }
    }

    /** What was put into a bay in this round. */
    record Stocked(Asset asset, int bay) {}

    /** What the last scan, touch or door came to, in colour, word, icon and sound. */
    record Word(Kind kind, Optional<Asset> asset, Optional<Integer> bay) {

        static final Word WELCOME = new Word(Kind.WELCOME, Optional.empty(), Optional.empty());

        static Word of(Kind kind, Asset asset, int bay) {
            return new Word(kind, Optional.of(asset), Optional.of(bay));
        }

        static Word of(Kind kind, Optional<Asset> asset) {
            return new Word(kind, asset, Optional.empty());
        }

        /** How it came out. */
        public enum Kind {
            WELCOME(Mood.NEUTRAL),
            STOCKED(Mood.GOOD),
            RESERVED(Mood.GOOD),
            TAKEN_BACK(Mood.GOOD),
            COLLECTED(Mood.GOOD),
            NOTHING_TO_COLLECT(Mood.NEUTRAL),
            UNKNOWN_TAG(Mood.STOP),
            ALREADY_IN_BAY(Mood.STOP),
            WITH_STUDENT(Mood.STOP),
            IN_REPAIR(Mood.STOP),
            RETIRED(Mood.STOP),
            NO_OWNER(Mood.STOP),
            NOT_A_LOANER(Mood.STOP),
            NO_ROOM(Mood.STOP),
            LEFT_INSIDE(Mood.WAIT),
            CANNOT_BE_UNDONE(Mood.STOP),
            DOOR_STUCK(Mood.STOP),
            DOOR_LEFT_OPEN(Mood.STOP),
            DOOR_GIVEN_UP(Mood.WAIT),
            UNCLEAR(Mood.STOP),
            WRONG_DOOR(Mood.STOP),
            LOCKS_DOWN(Mood.STOP);

            private final Mood mood;

            Kind(Mood mood) {
                this.mood = mood;
            }

            public Mood mood() {
                return mood;
            }
        }

        /** Decides colour, icon and tone. */
        public enum Mood {
            NEUTRAL,
            GOOD,
            WAIT,
            STOP
        }
    }
}
