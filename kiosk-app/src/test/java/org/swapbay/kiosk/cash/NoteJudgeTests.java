package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.cash.SimulatedAcceptor.TWENTY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.cash.NoteJudge.Verdict;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.devices.CashProblem;
import org.swapbay.kiosk.devices.CashSight;
import org.swapbay.kiosk.devices.NoteEvent;
import org.swapbay.kiosk.devices.NoteEvent.Kind;

class NoteJudgeTests {

    private static final int LONG_IDLE = NoteJudge.SPEECHLESS;

    @Test
    void whatTheDeviceSaysIsBelieved() {
        assertThat(judge(false, true, said(Kind.CREDITED, TWENTY), 0)).isEqualTo(new Verdict.Credited());
        assertThat(judge(false, true, said(Kind.CLEARED_TO_CASSETTE, TWENTY), 0))
                .isEqualTo(new Verdict.Credited());
        assertThat(judge(false, true, said(Kind.GIVEN_BACK, null), 0)).isEqualTo(new Verdict.Returned());
        assertThat(judge(false, true, said(Kind.CLEARED_TO_FRONT, null), 0)).isEqualTo(new Verdict.Returned());
        assertThat(judge(false, true, said(Kind.TAMPERED, null), 0))
                .isEqualTo(new Verdict.Disputed(Doubt.TAMPERED, false));
    }

    @Test
    void aNoteInTheCassetteThatNobodyDecidedToTakeIsTheOffices() {
        assertThat(judge(false, false, said(Kind.CLEARED_TO_CASSETTE, TWENTY), 0))
                .isEqualTo(new Verdict.Disputed(Doubt.NOT_DECIDED, true));
        assertThat(judge(false, false, counted(8), 3)).isEqualTo(new Verdict.Disputed(Doubt.NOT_DECIDED, true));
    }

    @Test
    void anotherNoteThanTheOneReadIsTheOffices() {
        assertThat(judge(false, true, said(Kind.CREDITED, new BankNote("USD", 10)), 0))
                .isEqualTo(new Verdict.Disputed(Doubt.OTHER_NOTE, true));
    }

    @Test
    void whatItDidNotSayItsCountTells() {
        assertThat(judge(false, true, counted(8), 3)).isEqualTo(new Verdict.Credited());
        assertThat(judge(false, true, counted(7), 3)).isEqualTo(new Verdict.Returned());
        assertThat(judge(false, true, counted(7), 2)).isEqualTo(new Verdict.Wait());
    }

    @Test
    void aNoteOnItsWayIntoACassetteThatIsFullNowIsNotStuck() {
        var full = new CashSight(
                true, Optional.empty(), List.of(), Optional.of(CashProblem.CASSETTE_FULL), OptionalLong.of(7), "SN1");
        assertThat(judge(false, true, full, 0)).isEqualTo(new Verdict.Wait());
    }

    @Test
    void aNoteThatWasStuckAndIsNotCountedMayBeInAnybodysHand() {
        var stuck = new CashSight(
                true, Optional.empty(), List.of(), Optional.of(CashProblem.JAMMED), OptionalLong.of(7), "SN1");
        assertThat(judge(false, true, stuck, 0)).isEqualTo(new Verdict.Stuck());
        assertThat(judge(true, true, stuck, 0)).isEqualTo(new Verdict.Wait());
        assertThat(judge(true, true, counted(7), 3)).isEqualTo(new Verdict.Disputed(Doubt.WAS_STUCK, false));
        assertThat(judge(true, true, counted(8), 3)).isEqualTo(new Verdict.Credited());
    }

    @Test
    void aDeviceThatNeitherTellsNorCountsLeavesItToTheOffice() {
        var silent = new CashSight(false, Optional.empty(), List.of(), Optional.empty(), OptionalLong.empty(), "SN1");
        assertThat(judge(false, true, silent, LONG_IDLE - 1)).isEqualTo(new Verdict.Wait());
        assertThat(judge(false, true, silent, LONG_IDLE)).isEqualTo(new Verdict.Disputed(Doubt.NEVER_TOLD, false));
    }

    @Test
    void anotherDevicesCountProvesNothing() {
        var other = new CashSight(false, Optional.empty(), List.of(), Optional.empty(), OptionalLong.of(99), "SN2");
        assertThat(judge(false, true, other, 3)).isEqualTo(new Verdict.Wait());
        assertThat(judge(false, true, other, LONG_IDLE)).isEqualTo(new Verdict.Disputed(Doubt.NEVER_TOLD, false));
    }

    private static Verdict judge(boolean stuck, boolean decided, CashSight sight, int idle) {
        var note = new CashNote(
                "cash-1",
                "visit-1",
                "ana",
                "USD",
                2_000,
                CashNote.State.OFFERED,
                null,
                stuck,
                false,
                "SN1",
                7,
                Instant.EPOCH,
                null);
        return NoteJudge.judge(note, decided, sight, idle);
    }

    private static CashSight said(Kind kind, @Nullable BankNote note) {
        return new CashSight(
                true,
                Optional.empty(),
                List.of(new NoteEvent(kind, note)),
                Optional.empty(),
                OptionalLong.of(7),
                "SN1");
    }

    private static CashSight counted(long stacked) {
        return new CashSight(false, Optional.empty(), List.of(), Optional.empty(), OptionalLong.of(stacked), "SN1");
    }
}
