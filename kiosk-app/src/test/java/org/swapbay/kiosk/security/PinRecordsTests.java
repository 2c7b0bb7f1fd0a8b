package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.cases.CaseKind;

/** What staff find among their cases of what happened at the PIN pad. */
class PinRecordsTests {

    private static final Instant UNTIL = Instant.parse("2026-10-05T09:20:00Z");

    @TempDir
    Path folder;

    private SecurityBench bench;

    @BeforeEach
    void start() {
        bench = new SecurityBench(folder, new HandClock());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void whoGuessesAtManyIsOneCaseAnHour() {
        bench.records.record(new PinFact.SprayingSuspected(60, UNTIL));
        bench.records.record(new PinFact.SprayingSuspected(61, UNTIL.plusSeconds(60)));
        assertThat(bench.cases.undecided()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(CaseKind.PIN_SPRAYING);
            assertThat(one.personId()).isNull();
        });
        bench.records.record(new PinFact.SprayingSuspected(60, UNTIL.plusSeconds(3_600)));
        assertThat(bench.cases.undecided()).hasSize(2);
    }

    @Test
    void oneWhoForgotTheirPinIsNoCase() {
        bench.records.record(new PinFact.PinIssued("person-1", "kim"));
        bench.records.record(new PinFact.PinLocked("person-1", UNTIL));
        bench.records.record(new PinFact.LockLifted("person-1", "kim", "forgot it"));
        assertThat(bench.cases.undecided()).isEmpty();
    }
}
