package org.swapbay.kiosk.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.repairs.RepairAction.FINISH;
import static org.swapbay.kiosk.repairs.RepairAction.GIVE_BACK;
import static org.swapbay.kiosk.repairs.RepairAction.GIVE_UP;
import static org.swapbay.kiosk.repairs.RepairAction.REOPEN;
import static org.swapbay.kiosk.repairs.RepairAction.RETIRE;
import static org.swapbay.kiosk.repairs.RepairAction.SHELVE;
import static org.swapbay.kiosk.repairs.RepairAction.TAKE;
import static org.swapbay.kiosk.repairs.RepairAction.WITHDRAW;
import static org.swapbay.kiosk.repairs.ToyWorkshop.ANA;
import static org.swapbay.kiosk.repairs.ToyWorkshop.CHROMEBOOK;
import static org.swapbay.kiosk.repairs.ToyWorkshop.LOANER;
import static org.swapbay.kiosk.repairs.ToyWorkshop.TICKET;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.repairs.WorkshopAnswer.Done;
import org.swapbay.kiosk.repairs.WorkshopAnswer.Refused;

class WorkshopTests {

    private static final String KIM = "kim";

    @TempDir
    private Path data;

    private ToyWorkshop toy;

    @BeforeEach
    void open() throws IOException {
        toy = new ToyWorkshop(data);
    }

    @AfterEach
    void close() throws IOException {
        toy.close();
    }

    @Test
    void takingItIntoRepairMovesCustodyUnderTheTechniciansName() {
        assertThat(act(TAKE)).isEqualTo(new Done());
        var now = toy.ledger.now(CHROMEBOOK).orElseThrow();
        assertThat(now.custody()).isEqualTo(new Custody.HeldForRepair(TICKET));
        assertThat(now.note()).isEqualTo("taken into repair (kim)");
        assertThat(toy.ledger.firstBrokenEntry()).isEmpty();
    }

    static Stream<Arguments> placesItCannotBeTakenFrom() {
        return Stream.of(
                Arguments.of(new Custody.HeldByPerson(ANA), new WorkshopAnswer.WithAPerson()),
                Arguments.of(new Custody.Unaccounted(), new WorkshopAnswer.NobodyKnowsWhere()),
                Arguments.of(new Custody.HeldForRepair("R-000009"), new WorkshopAnswer.UnderAnotherTicket("R-000009")));
    }

    @ParameterizedTest
    @MethodSource("placesItCannotBeTakenFrom")
    void itIsNotTakenFromWhereItCannotBe(Custody there, Refused answer) {
        toy.put(CHROMEBOOK, there);
        var before = toy.rows();
        assertThat(act(TAKE)).isEqualTo(answer);
        assertThat(toy.rows()).isEqualTo(before);
    }

    @Test
    void aRepairedOneGoesToItsOwnerAndALoanerToTheShelf() {
        repair();
        assertThat(toy.assets.find(CHROMEBOOK).orElseThrow().ready()).isTrue();
        assertThat(act(GIVE_BACK)).isEqualTo(new Done());
        assertThat(toy.custody(CHROMEBOOK)).isEqualTo(new Custody.HeldByPerson(ANA));

        toy.records.commit(() -> toy.desk.open(ToyWorkshop.ticket("R-000002", LOANER)));
        toy.workshop.act("R-000002", TAKE, "", KIM);
        assertThat(toy.assets.find(LOANER).orElseThrow().ready()).isFalse();
        toy.workshop.diagnose("R-000002", "NO_FAULT", "", KIM);
        toy.workshop.act("R-000002", FINISH, "", KIM);
        assertThat(toy.workshop.act("R-000002", GIVE_BACK, "", KIM)).isEqualTo(new WorkshopAnswer.NobodyToGiveTo());
        assertThat(toy.workshop.act("R-000002", SHELVE, "", KIM)).isEqualTo(new Done());
        assertThat(toy.custody(LOANER)).isEqualTo(new Custody.InStock());
        assertThat(toy.assets.find(LOANER).orElseThrow().ready()).isTrue();
    }

    @Test
    void whatWasGivenUpIsRetiredAndNoLongerAnybodys() {
        act(TAKE);
        toy.workshop.diagnose(TICKET, "MAINBOARD", "", KIM);
        assertThat(act(GIVE_UP)).isEqualTo(new Done());
        assertThat(act(RETIRE)).isEqualTo(new Done());
        assertThat(toy.custody(CHROMEBOOK)).isEqualTo(new Custody.InStock());
        assertThat(toy.assets.assignedTo(ANA)).isEmpty();
        assertThat(toy.assets.life(CHROMEBOOK).retiredAt()).isNotNull();
        undo();
        assertThat(toy.assets.assignedTo(ANA)).hasSize(1);
        assertThat(toy.assets.life(CHROMEBOOK).retiredAt()).isNull();
    }

    @Test
    void nothingToRepairIsSaidOnlyOfWhatIsNotInABay() {
        assertThat(act(WITHDRAW)).isEqualTo(new WorkshopAnswer.InABay(7));
        toy.put(CHROMEBOOK, new Custody.HeldByPerson(ANA));
        assertThat(act(WITHDRAW)).isEqualTo(new Done());
        assertThat(toy.desk.openFor(CHROMEBOOK)).isEmpty();
    }

    @Test
    void aReasonAndADiagnosisAreAskedForWhereTheyMatter() {
        act(TAKE);
        assertThat(act(FINISH)).isEqualTo(new WorkshopAnswer.DiagnosisMissing());
        toy.workshop.diagnose(TICKET, "KEYBOARD", "", KIM);
        assertThat(toy.workshop.act(TICKET, GIVE_UP, " no ", KIM)).isEqualTo(new WorkshopAnswer.ReasonMissing());
        assertThat(toy.workshop.act(TICKET, FINISH, "x".repeat(501), KIM)).isEqualTo(new WorkshopAnswer.OutOfRange());
        assertThat(toy.ticket().state()).isEqualTo(TicketState.IN_REPAIR);
    }

    @Test
    void theLastMoveIsTakenBackByANewEntry() {
        act(TAKE);
        undo();
        assertThat(toy.ticket().state()).isEqualTo(TicketState.OPEN);
        assertThat(toy.custody(CHROMEBOOK)).isEqualTo(new Custody.HeldInBay(7));
        assertThat(toy.ledger.timeline(CHROMEBOOK)).hasSize(3);
        assertThat(toy.log.of(TICKET).entries())
                .satisfiesExactly(
                        taken -> assertThat(taken).isInstanceOf(LogEntry.Moved.class),
                        back -> assertThat(back).isInstanceOf(LogEntry.Undone.class));
        assertThat(toy.workshop.undo(TICKET, "", KIM)).isEqualTo(new WorkshopAnswer.NothingToUndo());
        assertThat(act(TAKE)).isEqualTo(new Done());
    }

    @Test
    void aMoveIsNotTakenBackOnceTheChromebookWentElsewhere() {
        repair();
        act(GIVE_BACK);
        toy.put(CHROMEBOOK, new Custody.HeldInBay(3));
        assertThat(toy.workshop.undoable(toy.ticket())).isEmpty();
        assertThat(toy.workshop.undo(TICKET, "", KIM)).isEqualTo(new WorkshopAnswer.MovedOnSince());
        assertThat(toy.ticket().state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void itDoesNotGoBackToABayThatHoldsAnother() {
        act(TAKE);
        toy.put(LOANER, new Custody.HeldInBay(7));
        assertThat(toy.workshop.undo(TICKET, "", KIM)).isEqualTo(new WorkshopAnswer.BayTaken(7));
    }

    @Test
    void aClosedTicketIsNotOpenedBesideANewOne() {
        repair();
        act(GIVE_BACK);
        toy.records.commit(() -> toy.desk.open(ToyWorkshop.ticket("R-000002", CHROMEBOOK)));
        assertThat(toy.workshop.undo(TICKET, "", KIM)).isEqualTo(new WorkshopAnswer.UnderAnotherTicket("R-000002"));
    }

    @Test
    void whatFailsAgainGoesBackToTheWorkshop() {
        repair();
        assertThat(toy.workshop.act(TICKET, REOPEN, "flickers again", KIM)).isEqualTo(new Done());
        assertThat(toy.ticket().state()).isEqualTo(TicketState.IN_REPAIR);
        assertThat(toy.assets.find(CHROMEBOOK).orElseThrow().ready()).isFalse();
    }

    @Test
    void partsKeepTheirPriceAndWithdrawnOnesDoNotCount() {
        var usd = CurrencyUnit.USD;
        toy.workshop.catalogue("LCD-11", "Screen", Money.ofMinor(usd, 4_999), KIM);
        toy.workshop.use(TICKET, "LCD-11", 2, KIM);
        toy.workshop.catalogue("LCD-11", "Screen, new supplier", Money.ofMinor(usd, 100), KIM);
        toy.workshop.use(TICKET, "LCD-11", 1, KIM);
        assertThat(cost()).isEqualTo(Money.ofMinor(usd, 10_098));
        var first = toy.log.of(TICKET).standing(LogEntry.PartUsed.class).getFirst();
        assertThat(toy.workshop.withdraw(TICKET, first.seq(), "wrong screen", "lee"))
                .isEqualTo(new Done());
        assertThat(cost()).isEqualTo(Money.ofMinor(usd, 100));
        assertThat(toy.workshop.withdraw(TICKET, first.seq(), "once more", "lee"))
                .isEqualTo(new WorkshopAnswer.NothingToWithdraw());
        assertThat(toy.log.of(TICKET).entries()).hasSize(3);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(toy.workshop.use(TICKET, "NO-SUCH", 1, KIM)).isEqualTo(new WorkshopAnswer.NoSuchPart());
        assertThat(toy.workshop.use(TICKET, "LCD-11", 0, KIM)).isEqualTo(new WorkshopAnswer.OutOfRange());
        assertThat(toy.workshop.work(TICKET, 481, "", KIM)).isEqualTo(new WorkshopAnswer.OutOfRange());
        assertThat(toy.workshop.diagnose(TICKET, "GREMLINS", "", KIM)).isEqualTo(new WorkshopAnswer.NoSuchDiagnosis());
        assertThat(toy.workshop.note(TICKET, " ", KIM)).isEqualTo(new WorkshopAnswer.OutOfRange());
        assertThat(toy.workshop.note("R-999999", "hello", KIM)).isEqualTo(new WorkshopAnswer.NoSuchTicket());
        assertThat(toy.workshop.catalogue("LCD-11", "Screen", Money.ofMinor(CurrencyUnit.EUR, 1), KIM))
                .isEqualTo(new WorkshopAnswer.OtherCurrency());
        assertThat(toy.workshop.catalogue("lcd 11", "Screen", Money.ofMinor(CurrencyUnit.USD, 1), KIM))
                .isEqualTo(new WorkshopAnswer.OutOfRange());
        assertThat(toy.journal.lastSeq()).isZero();
    }

    @Test
    void aClosedTicketTakesNotesOnly() {
        repair();
        act(GIVE_BACK);
        assertThat(toy.workshop.work(TICKET, 10, "", KIM)).isEqualTo(new WorkshopAnswer.TicketClosed());
        assertThat(toy.workshop.note(TICKET, "the family called", KIM)).isEqualTo(new Done());
    }

    private void repair() {
        act(TAKE);
        toy.workshop.diagnose(TICKET, "SCREEN_CRACKED", "", KIM);
        assertThat(act(FINISH)).isEqualTo(new Done());
    }

    private void undo() {
        assertThat(toy.workshop.undoable(toy.ticket())).isPresent();
        assertThat(toy.workshop.undo(TICKET, "pressed by mistake", KIM)).isEqualTo(new Done());
    }

    private WorkshopAnswer act(RepairAction action) {
        return toy.workshop.act(TICKET, action, "because of the test", KIM);
    }

    private Money cost() {
        return toy.log.of(TICKET).cost(Money.zero(CurrencyUnit.USD));
    }
}
