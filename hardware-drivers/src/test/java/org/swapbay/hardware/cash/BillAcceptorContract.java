package org.swapbay.hardware.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.swapbay.hardware.cash.CashBench.FIVE;
import static org.swapbay.hardware.cash.CashBench.ONE;
import static org.swapbay.hardware.cash.CashBench.TWENTY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.cash.BillEvent.ClearedToCassette;
import org.swapbay.hardware.cash.BillEvent.ClearedToFront;
import org.swapbay.hardware.cash.BillEvent.Credited;
import org.swapbay.hardware.cash.BillEvent.GivenBack;
import org.swapbay.hardware.cash.BillEvent.Held;
import org.swapbay.hardware.cash.BillEvent.Restarted;
import org.swapbay.hardware.cash.BillEvent.Stacked;
import org.swapbay.hardware.cash.BillEvent.Tampered;
import org.swapbay.hardware.emulator.Fault;

/** What every driver of a bill acceptor owes, shown over a real pseudo-terminal; the notes' true place is the judge. */
@Timeout(120)
public abstract class BillAcceptorContract {

    @TempDir
    Path folder;

    protected CashBench bench;

    protected abstract CashBench.Kind kind();

    @BeforeEach
    void build() throws Exception {
        bench = new CashBench(folder, kind());
    }

    @AfterEach
    void takeDown() throws Exception {
        bench.close();
    }

    @Test
    void takesANoteOnlyWhenTold() throws Exception {
        bench.letIn(FIVE);
        assertThat(bench.holdOne(FIVE).held()).isEqualTo(FIVE);
        for (var look = 0; look < 30; look++) bench.look();
        assertThat(bench.notes().cassette()).isEmpty();
        assertThat(bench.told(Held.class)).isEqualTo(1);

        bench.driver.stack();
        bench.lookUntilTold(Stacked.class);
        assertThat(bench.events).containsSubsequence(new Held(FIVE), new Credited(FIVE), new Stacked());
        assertThat(bench.notes().cassette()).containsExactly(FIVE);
    }

    @Test
    void givesANoteBackWhenTold() throws Exception {
        bench.letIn(FIVE);
        bench.holdOne(FIVE);
        bench.driver.giveBack();
        bench.lookUntilTold(GivenBack.class);
        assertThat(bench.notes().before()).containsExactly(FIVE);
        assertThat(bench.told(Credited.class)).isZero();
    }

    @Test
    void takesOneNoteAfterTheOther() throws Exception {
        bench.letIn(ONE, FIVE, TWENTY);
        for (var bill : new Bill[] {ONE, TWENTY, FIVE}) {
            bench.events.clear();
            bench.holdOne(bill);
            bench.driver.stack();
            bench.lookUntilTold(Stacked.class);
            assertThat(bench.events).contains(new Credited(bill));
            assertThat(bench.told(Credited.class)).isEqualTo(1);
        }
        assertThat(bench.notes().cassette()).containsExactly(ONE, TWENTY, FIVE);
    }

    @Test
    void handsBackByItselfWhatWasNotLetIn() throws Exception {
        bench.letIn(FIVE);
        bench.insert(TWENTY);
        bench.lookUntilTold(GivenBack.class);
        assertThat(bench.notes().before()).containsExactly(TWENTY);
        assertThat(bench.told(Held.class)).isZero();
    }

    @Test
    void letsNothingInBeforeAndAfterADeposit() throws Exception {
        bench.lookUntil(_ -> bench.driver.online());
        assertThat(bench.offer(FIVE)).isFalse();
        bench.letIn(FIVE);
        bench.driver.endDeposit();
        bench.look();
        assertThat(bench.offer(FIVE)).isFalse();
    }

    @Test
    void saysThatNothingIsInEscrow() throws Exception {
        bench.letIn(FIVE);
        assertThatExceptionOfType(DeviceRefusedException.class).isThrownBy(() -> bench.driver.stack());
        assertThatExceptionOfType(DeviceRefusedException.class).isThrownBy(() -> bench.driver.giveBack());
    }

    @Test
    void refusesADepositOfNotesItDoesNotRead() throws Exception {
        bench.letIn(FIVE);
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(() -> bench.driver.beginDeposit(Set.of(new Bill("USD", 2))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWERS_LOST", "SAYS_TWICE", "NOISE", "PIECES"})
    void countsEveryNoteOnceOnABadLine(Fault fault) throws Exception {
        bench.letIn(FIVE, TWENTY);
        bench.faults.set(fault, true);
        for (var bill : new Bill[] {FIVE, TWENTY, FIVE}) {
            bench.events.clear();
            bench.holdOne(bill);
            stackKnowingNothing();
            bench.lookUntilTold(Stacked.class);
            assertThat(bench.told(Credited.class)).isEqualTo(1);
        }
        assertThat(bench.notes().cassette()).containsExactly(FIVE, TWENTY, FIVE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SILENT", "CUT_FRAMES", "BAD_CHECKSUM", "UNPLUGGED"})
    void aNoteStackedWhileNothingIsHeardIsCreditedOnceAfterwards(Fault fault) throws Exception {
        bench.letIn(FIVE);
        bench.holdOne(FIVE);
        bench.driver.stack();
        bench.faults.set(fault, true);
        for (var look = 0; look < 3; look++) bench.look();
        bench.faults.set(fault, false);
        bench.lookUntilTold(Stacked.class);
        assertThat(bench.told(Credited.class)).isEqualTo(1);
        assertThat(bench.notes().cassette()).containsExactly(FIVE);
        assertThat(bench.driver.online()).isTrue();
    }

    @Test
    void aNoteHeldWhenTheProgramDiesIsGivenBackByTheNext() throws Exception {
        bench.letIn(FIVE);
        bench.holdOne(FIVE);
        bench.killTheProgram();
        bench.lookUntilTold(GivenBack.class);
        assertThat(bench.notes().before()).containsExactly(FIVE);
        assertThat(bench.told(Credited.class)).isZero();
    }

    @Test
    void aNoteStackedWhileTheProgramIsDeadIsTold() throws Exception {
        bench.letIn(FIVE);
        bench.holdOne(FIVE);
        bench.driver.stack();
        bench.killTheProgram();
        bench.lookUntilTold(Stacked.class);
        assertThat(bench.told(Credited.class)).isEqualTo(1);
    }

    @Test
    void powerLostWhileANoteIsHeldPushesItOut() throws Exception {
        bench.letIn(FIVE);
        bench.holdOne(FIVE);
        bench.events.clear();
        cutAndRestorePower();
        bench.lookUntilTold(ClearedToFront.class);
        assertThat(bench.told(Restarted.class)).isEqualTo(1);
        assertThat(bench.told(Credited.class)).isZero();
        assertThat(bench.notes().before()).containsExactly(FIVE);
    }

    @Test
    void powerLostWhileANoteIsStackedTellsWhichWayItWent() throws Exception {
        for (var delay = 0; delay <= 50; delay += 7) {
            bench.lookUntil(_ -> bench.driver.online());
            bench.letIn(FIVE);
            bench.events.clear();
            var before = bench.notes();
            bench.holdOne(FIVE);
            bench.driver.stack();
            var cut = System.nanoTime() + Duration.ofMillis(delay).toNanos();
            await().pollInterval(Duration.ofMillis(1)).until(() -> System.nanoTime() >= cut);
            cutAndRestorePower();
            bench.lookUntilTold(Restarted.class);
            bench.lookUntil(_ -> bench.notes().inPath() == null);
            for (var look = 0; look < 5; look++) bench.look();
            var came = bench.notes().cassette().size() - before.cassette().size();
            var back = bench.notes().before().size() - before.before().size();
            assertThat(came + back).isEqualTo(1);
            assertThat(bench.told(ClearedToFront.class)).isEqualTo(back);
            // What it had no time to say before the cut it does not say after it: that is what its counter is for.
            assertThat(bench.told(Credited.class) + bench.told(ClearedToCassette.class))
                    .isLessThanOrEqualTo(2 * came);
        }
    }

    @Test
    void itsCountOfNotesOutlivesPrograms() throws Exception {
        bench.letIn(FIVE);
        var before = bench.look().stacked();
        bench.holdOne(FIVE);
        bench.driver.stack();
        bench.lookUntilTold(Stacked.class);
        bench.killTheProgram();
        bench.lookUntil(_ -> bench.driver.online());
        var after = bench.look().stacked();
        if (before.isPresent()) assertThat(after).hasValue(before.getAsLong() + 1);
        else assertThat(after).isEmpty();
    }

    @Test
    void aNoteOnAStringIsNoCredit() throws Exception {
        bench.letIn(FIVE);
        bench.holdOne(FIVE);
        bench.faults.set(Fault.NOTE_ON_STRING, true);
        bench.driver.stack();
        bench.lookUntilTold(Tampered.class);
        assertThat(bench.told(Credited.class)).isZero();
        assertThat(bench.notes().pulledOut()).containsExactly(FIVE);
    }

    @Test
    void aJamIsSeenAndPasses() throws Exception {
        bench.letIn(FIVE);
        bench.holdOne(FIVE);
        bench.faults.set(Fault.NOTE_JAM, true);
        bench.driver.stack();
        bench.lookUntil(sight -> sight.conditions().contains(AcceptorCondition.JAMMED));
        bench.faults.set(Fault.NOTE_JAM, false);
        bench.lookUntil(sight -> !sight.conditions().contains(AcceptorCondition.JAMMED) && bench.driver.online());
        assertThat(bench.told(Credited.class)).isZero();
    }

    @Test
    void aFullCassetteTakesNothingMore() throws Exception {
        bench.letIn(FIVE);
        bench.faults.set(Fault.CASSETTE_FULL, true);
        bench.lookUntil(sight -> sight.conditions().contains(AcceptorCondition.CASSETTE_FULL));
        assertThat(bench.offer(FIVE)).isFalse();
    }

    @Test
    void aCassetteTakenOutIsSeenAndSoIsTheNext() throws Exception {
        bench.letIn(FIVE);
        bench.faults.set(Fault.CASSETTE_OUT, true);
        bench.lookUntilTold(BillEvent.CassetteRemoved.class);
        bench.faults.set(Fault.CASSETTE_OUT, false);
        bench.lookUntilTold(BillEvent.CassetteReplaced.class);
    }

    @Test
    void anUnpluggedAcceptorIsUnavailableAtOnceAndComesBack() throws Exception {
        bench.letIn(FIVE);
        bench.faults.set(Fault.UNPLUGGED, true);
        await().untilAsserted(() -> assertThatExceptionOfType(DeviceUnavailableException.class)
                .isThrownBy(() -> bench.driver.beginDeposit(Set.of(FIVE))));
        assertThat(bench.driver.online()).isFalse();
        bench.faults.set(Fault.UNPLUGGED, false);
        bench.lookUntil(_ -> bench.driver.online());
        bench.letIn(FIVE);
    }

    private void cutAndRestorePower() {
        bench.faults.set(Fault.POWER_OFF, true);
        bench.faults.set(Fault.POWER_OFF, false);
    }

    private void stackKnowingNothing() {
        try {
            bench.driver.stack();
        } catch (DeviceException e) {
            assertThat(e).isNotInstanceOf(DeviceRefusedException.class);
        }
    }
}
