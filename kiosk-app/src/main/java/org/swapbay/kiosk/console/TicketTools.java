package org.swapbay.kiosk.console;

import com.vaadin.flow.component.notification.Notification;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.repairs.WorkshopAnswer;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/**
 * What every part of a ticket's page works with.
 *
 * @param changed shows the ticket as it is now
 */
record TicketTools(
        String number,
        Workshop workshop,
        Staff staff,
        StaffTexts texts,
        Times times,
        WorkshopWords words,
        Runnable changed) {

    /** Whether the signed-in person may work on it. */
    boolean mayAct() {
        return staff.may(Permission.WORK_ON_TICKETS);
    }

    /** The account in whose name work is done. @see Staff#signs */
    String me() {
        return staff.signs(Permission.WORK_ON_TICKETS);
    }

    /** Shows what became of it; true where it was done. */
    boolean done(WorkshopAnswer answer) {
        changed.run();
        return switch (answer) {
            case WorkshopAnswer.Done() -> true;
            case WorkshopAnswer.Refused refused -> {
                Notification.show(words.refusal(refused), 8_000, Notification.Position.BOTTOM_CENTER);
                yield false;
            }
        };
    }
}
