package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitId;

/** Only the process dies, and the power goes later: between the two the journal is read from a cache. */
class KilledProcessTests {

    @Test
    void anEntryThatIsBelievedAfterAKillSurvivesThePowerCutThatFollows() throws IOException {
        var disk = new MemoryDisk();
        var killed = new Journal(disk, Kiosk.FACTS, Clock.systemUTC());
        var cancelled = new SwapFact.HandInCancelled(new VisitId("visit-1"));
        assertThatThrownBy(() -> ScopedValue.where(CrashPoint.WATCHER, KilledProcessTests::kill)
                        .run(() -> killed.append(List.of(cancelled))))
                .isInstanceOf(PowerCut.class);

        var restarted = new Journal(disk, Kiosk.FACTS, Clock.systemUTC());
        assertThat(restarted.lastSeq()).isEqualTo(1);
        disk.powerCut(RandomGenerator.getDefault());
        assertThat(new Journal(disk, Kiosk.FACTS, Clock.systemUTC()).lastSeq()).isEqualTo(1);
    }

    private static void kill(String point) {
        if (point.equals("journal.written")) throw new PowerCut(point, true);
    }
}
