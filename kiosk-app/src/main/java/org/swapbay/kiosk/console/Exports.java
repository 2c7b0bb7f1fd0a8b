package org.swapbay.kiosk.console;

import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffFact;

/** Lets lists leave the house: for those who may, and on record, because what has left is out of sight. */
@Component
class Exports {

    private final Staff staff;
    private final Records records;

    Exports(Staff staff, Records records) {
        this.staff = staff;
        this.records = records;
    }

    boolean offered() {
        return staff.may(Permission.EXPORT_LISTS);
    }

    /** @param list such as {@code assets} */
    void begin(String list) {
        records.record(new StaffFact.ListExported(list, staff.signs(Permission.EXPORT_LISTS)));
    }
}
