package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;

/** What the outside has to do, in this order: facts are durable before the next effect is begun. */
public sealed interface Effect {

    record Remember(List<Fact> facts) implements Effect {}

    /** One pulse, once. Its answer comes back as {@link VisitEvent.PulseAnswered}. */
    record Pulse(IntentId intent, int bay) implements Effect {}

    /**
     * A PIN to check, which takes a while. Its answer comes back as {@link VisitEvent.PinChecked}.
     *
     * @param step the step that waits for the answer
     * @param whom nobody where the badge is unknown; checked all the same
     */
    record CheckPin(long step, Optional<PersonId> whom, String pin) implements Effect {

        /** Never the PIN. */
        @Override
        public String toString() {
            return "CheckPin[step=" + step + "]";
        }
    }

    /** As {@link CheckPin}, for a staff account. */
    record CheckStaffPin(long step, String account, String pin) implements Effect {

        /** Never the PIN, and no name. */
        @Override
        public String toString() {
            return "CheckStaffPin[step=" + step + "]";
        }
    }

    /** The slip that goes with a Chromebook to the workshop. */
    record PrintSlip(AssetId asset, Locale language) implements Effect {}

    /** What this family owes is looked up. Its answer comes back as {@link VisitEvent.TillMoved}. */
    record OpenTill(PersonId student) implements Effect {}

    /** The till decides. Its answer comes back as {@link VisitEvent.TillMoved}. */
    record TellTill(TillScene scene, TillEvent event) implements Effect {}

    record PrintReceipt(VisitId visit, Locale language) implements Effect {}
}
