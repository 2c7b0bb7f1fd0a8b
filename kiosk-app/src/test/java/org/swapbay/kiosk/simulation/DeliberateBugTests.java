package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.swaps.SwapFact;

/**
 * The three bugs every such machine is suspected of, planted here and nowhere else, and what the simulator says to each.
 * They are the report's "deliberate bugs".
 */
class DeliberateBugTests {

    /** From the deposit's pulse on. */
    private static final Plan LOST_REPLY = Sweep.plan("home-cut", Fault.REPLY_LOST.ordinal() * Sweep.OFFSETS + 1);

    /** The answer really is lost: the door was told, and whoever does not read it but tells it again gives two pulses. */
    @Test
    void aSecondPulseAfterALostReplyIsCaught() {
        var impatient = new Sabotage() {
            private boolean done;

            @Override
            public void atPoint(Kiosk kiosk, String point) {
                if (done || !point.equals("desk.after-pulse") || kiosk.board.reply != SimulatedBoard.Reply.LOST) return;
                done = true;
                assertThatThrownBy(() -> kiosk.board.pulse(new LockAddress(0, Plan.DEPOSIT_BAY)))
                        .isInstanceOf(DeviceTimeoutException.class);
            }
        };
        assertThat(caught(impatient, LOST_REPLY)).contains(Invariant.ONE_PULSE);
        assertThat(caught(Sabotage.NONE, LOST_REPLY)).isEmpty();
    }

    /** Whoever writes the ticket first and the fact afterwards loses the fact when the power goes in between. */
    @Test
    void aTicketBeforeTheCommitIsCaught() {
        var hasty = new Sabotage() {
            private boolean done;

            @Override
            public void atPoint(Kiosk kiosk, String point) {
                if (done || !point.equals("records.asked") || !closedOnADevice(kiosk)) return;
                done = true;
                kiosk.database.jdbc.sql("""
                                insert into repair_ticket (number, visit_id, asset_id, person_id, symptom, cause, kiosk,
                                  bay, label_scanned, policy_version, opened_at, state)
                                select ticket_number, visit_id, handed_in, person_id, symptom, cause, 'hallway-1',
                                  5, label_scanned, policy_version, opened_at, 'OPEN' from swap""").update();
                kiosk.world.bay(Plan.DEPOSIT_BAY).content = null;
                throw new PowerCut(point, false);
            }
        };
        assertThat(caught(hasty)).contains(Invariant.ONE_TICKET);
    }

    @Test
    void aSyncLeftOutIsCaught() {
        var careless = new Sabotage() {
            @Override
            public void atPoint(Kiosk kiosk, String point) {
                kiosk.disk.forgetful = true;
            }
        };
        assertThat(caught(careless)).contains(Invariant.INTENT_FIRST);
    }

    private static boolean closedOnADevice(Kiosk kiosk) {
        var facts = kiosk.disk.entries().stream().map(entry -> entry.fact()).toList();
        return facts.stream().anyMatch(DoorFact.DoorOpened.class::isInstance)
                && facts.stream().noneMatch(SwapFact.DeviceHandedIn.class::isInstance)
                && kiosk.world.bay(Plan.DEPOSIT_BAY).content != null;
    }

    private static List<Invariant> caught(Sabotage bug) {
        return caught(bug, Sweep.mainVisit());
    }

    private static List<Invariant> caught(Sabotage bug, Plan plan) {
        return Scenario.play(plan, bug).violations.stream()
                .map(Invariant.Violation::invariant)
                .toList();
    }
}
