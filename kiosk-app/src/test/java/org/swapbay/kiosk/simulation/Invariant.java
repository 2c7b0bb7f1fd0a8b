package org.swapbay.kiosk.simulation;

/**
 * What must hold after every scenario. The first eleven carry the numbers of the reliability bar, whose fourth, that
 * money is taken once, is asked of each payment by {@link TillPlay}; the others are the student's side of a swap.
 */
enum Invariant {
    ONE_CUSTODIAN("I1", "each asset has one custodian, the true one, or a person has been told to look"),
    ONE_PULSE("I2", "one intent, one pulse, ever"),
    INTENT_FIRST("I3", "no pulse without an intent that is durable and open"),
    HAND_IN_FIRST("I5", "no loaner's door before the hand-in was seen"),
    HELD_STAYS_SHUT("I6", "a held bay is never opened, and one intent is open at a time"),
    EVERY_VISIT_ENDS("I7", "once nobody acts a visit ends within 15 minutes, and after mending the kiosk serves"),
    ALL_SETTLED("I8", "journal and custody chain fit; every intent has one outcome; nothing happens twice in a visit"),
    NOTHING_PERSONAL("I9", "no name, badge or PIN in the journal, nor on the screen after the end"),
    CLOCK_DECIDES_NOTHING("I10", "the same facts whatever the wall clock says"),
    ONE_PERSON_A_SCREEN("I11", "a screen shows only the person who began the visit"),
    OPEN_IS_NOT_STUCK("D", "no door is called stuck while its sensor sees it open"),
    RECOVERY_IS_FINAL("I12", "recovering again, also after cuts in the recovery, decides nothing new"),
    ONE_TICKET("T", "what was handed in has one ticket and a receipt, what was not has none"),
    WHAT_IS_OWED("O", "who handed in is given one loaner, owed one, or named in a case"),
    LOANER_BEFORE_OWN("G", "no own Chromebook's door before the loaner was seen to be in"),
    OWN_TO_ITS_OWNER("W", "an own Chromebook is given back to nobody but its owner, once, and its ticket is closed"),
    NOT_BOTH("B", "nobody has the own one back and a loaner by the record, unless a person has been told"),
    PROMISED_ONCE("P", "a loaner is kept for one person at a time, who is kept one, and it is lent to nobody else"),
    KEPT_FOR_WHO_WAITS("K", "no loaner is kept for who handed in beside a ready one, until they ask to be kept one"),
    WITHIN_THE_LIMIT(
            "L", "a loan for the day is never over its limit unless staff signed for it, nor put off too often");

    final String number;
    final String statement;

    Invariant(String number, String statement) {
        this.number = number;
        this.statement = statement;
    }

    Violation violatedBy(String what) {
        return new Violation(this, what);
    }

    record Violation(Invariant invariant, String what) {

        @Override
        public String toString() {
            return invariant.number + " " + invariant + ": " + what;
        }
    }
}
