package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.fees.ToyFees.ANA;
import static org.swapbay.kiosk.fees.ToyFees.BEN;
import static org.swapbay.kiosk.fees.ToyFees.usd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairAction;

/** What the program does by itself, also when it ended between a technician's entry and the fee. */
class FeeRoundTests {

    @TempDir
    private Path data;

    private ToyFees toy;
    private FeeRound round;

    @BeforeEach
    void start() throws IOException {
        toy = new ToyFees(data);
        toy.publish(LocalDate.of(2026, 8, 1), PublishedPolicies.princeton());
        round = new FeeRound(
                toy.get(Assessor.class),
                toy.get(FeeSchedules.class),
                toy.get(Losses.class),
                toy.get(ChargerDesk.class),
                toy.records);
    }

    @AfterEach
    void stop() throws IOException {
        toy.close();
    }

    @Test
    void aFeeThatNobodyToldOfIsMade() {
        var ticket = toy.handIn(ANA, Cause.DROPPED);
        toy.mend(ticket, "HINGE");
        assertThat(toy.fees.about(ticket)).isEmpty();
        round.round();
        round.round();
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(5_000));
        assertThat(toy.book.of(Fee.numberOf(ticket))).hasSize(1);
    }

    @Test
    void whatTechniciansFindLaterIsSeenLater() {
        var ticket = toy.broken(ANA, Cause.DROPPED, "HINGE");
        toy.workshop.act(ticket, RepairAction.REOPEN, "it is worse", "kim");
        toy.workshop.diagnose(ticket, "TOUCHPAD", "", "kim");
        toy.workshop.act(ticket, RepairAction.FINISH, "", "kim");
        round.round();
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(8_000));
    }

    @Test
    void oneThatCannotBeDecidedKeepsNoOtherFromIt() {
        var strange = toy.handIn(ANA, Cause.DROPPED);
        toy.mend(strange, "WIRELESS");
        var other = toy.handIn(BEN, Cause.DROPPED);
        toy.mend(other, "HINGE");
        round.round();
        assertThat(toy.fees.about(strange)).isEmpty();
        assertThat(toy.account(other).owed()).isEqualTo(usd(5_000));
    }

    @Test
    void whatIsOnlyDiagnosedWaitsUntilTheRepairIsDecided() {
        var ticket = toy.handIn(ANA, Cause.DROPPED);
        toy.workshop.act(ticket, RepairAction.TAKE, "", "kim");
        toy.workshop.diagnose(ticket, "HINGE", "", "kim");
        round.round();
        assertThat(toy.fees.about(ticket)).isEmpty();
        toy.workshop.act(ticket, RepairAction.GIVE_UP, "not worth it", "kim");
        round.round();
        assertThat(toy.fee(ticket).basis().incident().beyondRepair()).isTrue();
        assertThat(toy.account(ticket).owed()).isEqualTo(usd(25_000));
    }

    @Test
    void theDaysOfGraceEndByThemselves() {
        toy.get(LossDesk.class).report(IncidentKind.LOST, toy.person(ANA), null, null, null, "", "lee");
        toy.pass(Duration.ofDays(1));
        round.round();
        assertThat(toy.fees.of(ANA)).hasSize(1);
    }

    @Test
    void withoutAScheduleTheRoundReadsNothing() throws IOException {
        toy.jdbc.sql("delete from fee_schedule").update();
        var ticket = toy.handIn(ANA, Cause.DROPPED);
        toy.mend(ticket, "HINGE");
        round.round();
        assertThat(toy.fees.about(ticket)).isEmpty();
    }
}
