package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;

import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;

class SwapRecordsTests {

    private final RecordedSchool school = new RecordedSchool();

    @Test
    void whatIsHandedInLiesInItsBayUnderATicket() {
        var visit = new VisitId("visit");
        school.happens(new SwapFact.HandInAgreed(
                visit, ANA, ANAS, true, new Report(Symptom.SCREEN, Cause.DROPPED, null), 1, "R-1", true));
        school.happens(new SwapFact.DeviceHandedIn(visit, new IntentId("in"), 3, true, false));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.HeldInBay(3));
        assertThat(school.ticket(visit)).contains(TicketState.OPEN);
        assertThat(school.openCases()).isEmpty();
        assertThat(school.part(WaitingDesk.class).line().inOrder()).containsExactly(ANA);
        assertThat(school.part(Recognition.class).badge("BADGE-ana").caller()).isPresent();
    }
}
