package org.swapbay.kiosk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.JournalFact.RecordsChanged;
import org.swapbay.kiosk.journal.JournalFact.SegmentBegun;

class UnconfirmedTests {

    private static final Fact CHANGED = new RecordsChanged();
    private static final Fact NEW_FILE = new SegmentBegun(1, "");

    private record Seen() implements Fact {}

    @Test
    void aChangeAtTheVeryEndWasToldToNobody() {
        assertThat(confirmed(new Seen(), CHANGED)).isZero();
        assertThat(confirmed(CHANGED, NEW_FILE)).isZero();
    }

    @Test
    void aChangeThatSomethingFollowedWasMade() {
        assertThat(confirmed(CHANGED, new Seen())).isEqualTo(1);
        assertThat(confirmed(CHANGED, CHANGED, NEW_FILE, CHANGED)).isEqualTo(2);
    }

    private static long confirmed(Fact... facts) {
        var unconfirmed = new Unconfirmed();
        var seq = 0;
        for (var fact : facts) unconfirmed.accept(new Entry(++seq, Instant.EPOCH, fact, ""));
        return unconfirmed.confirmed();
    }
}
