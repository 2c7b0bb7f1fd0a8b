package org.swapbay.kiosk.repairs;

/** What a technician does that moves a ticket on. */
public enum RepairAction {
    /** Takes the Chromebook into the workshop; custody moves there. */
    TAKE(false, false),
    WAIT_FOR_PART(false, false),
    SEND_TO_WARRANTY(false, false),
    /** The part came, or the maker sent it back unrepaired. */
    RESUME(false, false),
    FINISH(false, true),
    GIVE_UP(true, true),
    /** It failed again, or deserves a second look; custody moves back to the workshop. */
    REOPEN(true, false),
    /** Handed over the counter to whom it is assigned. */
    GIVE_BACK(false, false),
    /** Put on the school's shelf. */
    SHELVE(false, false),
    /** Leaves the fleet for good. */
    RETIRE(false, false),
    /** There was nothing to repair; the Chromebook never came or has left again. */
    WITHDRAW(true, false);

    private final boolean needsReason;
    private final boolean needsDiagnosis;

    RepairAction(boolean needsReason, boolean needsDiagnosis) {
        this.needsReason = needsReason;
        this.needsDiagnosis = needsDiagnosis;
    }

    public boolean needsReason() {
        return needsReason;
    }

    public boolean needsDiagnosis() {
        return needsDiagnosis;
    }
}
