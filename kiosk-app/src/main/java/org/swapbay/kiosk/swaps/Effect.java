package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Locale;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.journal.Fact;

/** What the outside has to do, in this order: facts are durable before the next effect is begun. */
public sealed interface Effect {

    record Remember(List<Fact> facts) implements Effect {}

    /** One pulse, once. Its answer comes back as {@link VisitEvent.PulseAnswered}. */
    record Pulse(IntentId intent, int bay) implements Effect {}

    record PrintReceipt(VisitId visit, Locale language) implements Effect {}
}
