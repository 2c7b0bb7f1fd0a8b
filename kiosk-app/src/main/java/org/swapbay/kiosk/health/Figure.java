package org.swapbay.kiosk.health;

/** A number that is worth a curve. The names are those of Micrometer; Prometheus writes {@code _} for the points. */
public enum Figure {
    BAYS("swapbay.bays", "", "Bays of the cabinet"),
    BAYS_FREE("swapbay.bays.free", "", "Bays that could take a device now"),
    BAYS_HELD("swapbay.bays.held", "", "Bays that are offered to nobody until a person has looked"),
    LOANERS_READY("swapbay.loaners.ready", "", "Loaners that could be lent now"),
    CASES_OPEN("swapbay.cases.open", "", "Cases that a person has to decide"),
    JOURNAL_ENTRIES("swapbay.journal.entries", "", "Entries of the journal"),
    BACKUP_NEWEST("swapbay.backup.newest", "seconds", "When the newest good backup was made, in seconds since 1970"),
    PAPER_LEFT(
            "swapbay.paper.left",
            "millimeters",
            "Paper left in the receipt printer, by what was fed since the roll was changed"),
    DISK_FREE("swapbay.disk.free", "bytes", "Free on the disk of the records"),
    DISK_SIZE("swapbay.disk.size", "bytes", "Size of the disk of the records"),
    TEMPERATURE("swapbay.temperature", "celsius", "The hottest sensor of the machine");

    private final String meter;
    private final String unit;
    private final String words;

    Figure(String meter, String unit, String words) {
        this.meter = meter;
        this.unit = unit;
        this.words = words;
    }

    public String meter() {
        return meter;
    }

    public String unit() {
        return unit;
    }

    public String words() {
        return words;
    }
}
