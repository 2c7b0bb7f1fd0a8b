package org.swapbay.kiosk.health;

import java.util.Locale;

/** What can be well or ill. */
public enum Part {
    DOORS,
    LOCKS,
    SCANNER,
    PRINTER,
    DATABASE,
    JOURNAL,
    BACKUPS,
    DISK,
    CLOCK,
    TEMPERATURE,
    /** What is plugged into the machine. */
    USB,
    STOCK,
    CASES,
    MAIL,
    PAYMENTS,
    /** The bill acceptor, where there is one. */
    CASH;

    /** As it stands in texts, labels of metrics and answers to other programs, such as {@code printer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
