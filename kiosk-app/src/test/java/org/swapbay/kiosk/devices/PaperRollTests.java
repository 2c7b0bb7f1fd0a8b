package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.PrinterStatus.Fault;
import org.swapbay.hardware.printer.PrinterStatus.Paper;

class PaperRollTests {

    private static final long LENGTH = 80_000;
    private static final long NEAR_END = 4_000;

    @TempDir
    Path folder;

    private PaperRoll roll;

    @BeforeEach
    void first() {
        roll = new PaperRoll(folder, LENGTH, NEAR_END);
    }

    @Test
    void nobodyKnowsWhatIsLeftBeforeTheFirstChangeOfRoll() {
        roll.fed(120);
        paper(Paper.PRESENT);
        assertThat(roll.left()).isEmpty();
    }

    @Test
    void whatIsFedSinceTheChangeIsGoneAlsoAfterARestart() {
        roll.startAt(1_000);
        change();
        roll.fed(1_120);
        roll.fed(1_200);
        roll.fed(1_120); // told late by another thread
        assertThat(roll.left()).hasValue(LENGTH - 200);
        assertThat(new PaperRoll(folder, LENGTH, NEAR_END).left()).hasValue(LENGTH - 200);
    }

    @Test
    void aCoverOpenedOnAFullRollChangesNothing() {
        change();
        roll.fed(500);
        cover();
        paper(Paper.PRESENT);
        assertThat(roll.left()).hasValue(LENGTH - 500);
    }

    @Test
    void aNearEndThatGoesWithoutTheCoverIsASensorThatTrembles() {
        change();
        roll.fed(79_000);
        paper(Paper.NEAR_END);
        paper(Paper.PRESENT);
        assertThat(roll.left()).hasValue(LENGTH - 79_000);
        cover();
        paper(Paper.PRESENT);
        assertThat(roll.left()).as("the end had been near").hasValue(LENGTH);
    }

    @Test
    void theSameRollLaidInAgainNearItsEndIsNoNewOne() {
        change();
        paper(Paper.NEAR_END);
        roll.fed(100);
        cover();
        paper(Paper.NEAR_END);
        assertThat(roll.left()).hasValue(NEAR_END - 100);
    }

    @Test
    void paperAfterItsEndIsANewRollAlsoWhereNobodySawTheCover() {
        paper(Paper.END);
        paper(Paper.PRESENT);
        assertThat(roll.left()).hasValue(LENGTH);
    }

    @Test
    void aSilentPrinterSaysNothingAboutItsRoll() {
        paper(Paper.NEAR_END);
        cover();
        roll.seen(PrinterStatus.UNREACHABLE);
        assertThat(roll.left()).hasValue(NEAR_END);
        paper(Paper.PRESENT);
        assertThat(roll.left()).hasValue(LENGTH);
    }

    @Test
    void aPrinterThatCallsTheEndNearIsBelievedAndNotTheCount() {
        paper(Paper.NEAR_END);
        assertThat(roll.left()).as("never counted").hasValue(NEAR_END);
        change();
        roll.fed(500);
        paper(Paper.NEAR_END);
        assertThat(roll.left()).as("a shorter roll than thought").hasValue(NEAR_END);
    }

    @Test
    void aPrinterThatCanTellTheEndAndDoesNotIsBelieved() {
        change();
        roll.fed(79_900);
        paper(Paper.PRESENT);
        assertThat(roll.left()).as("a longer roll than thought").hasValue(NEAR_END);
        var restarted = new PaperRoll(folder, LENGTH, NEAR_END);
        restarted.fed(100);
        restarted.seen(PrinterStatus.READY);
        assertThat(restarted.left()).as("it still can after a restart").hasValue(NEAR_END);
    }

    @Test
    void aPrinterWithoutASensorSaysNothingByNotCallingTheEndNear() {
        roll.replaced();
        roll.fed(79_900);
        paper(Paper.PRESENT);
        assertThat(roll.left()).hasValue(100);
    }

    @Test
    void whoeverPutsANewRollInEarlyCanSaySo() {
        change();
        roll.fed(500);
        roll.replaced();
        assertThat(roll.left()).hasValue(LENGTH);
    }

    @Test
    void paperThatCameToItsEndIsNoneLeft() {
        change();
        paper(Paper.END);
        assertThat(roll.left()).hasValue(0);
    }

    @Test
    void moreThanARollHoldsIsNothingLeft() {
        roll.replaced();
        roll.fed(LENGTH + 1);
        assertThat(roll.left()).hasValue(0);
    }

    @Test
    void aDamagedCountIsForgotten() throws IOException {
        Files.writeString(folder.resolve("paper-roll"), "x");
        assertThat(new PaperRoll(folder, LENGTH, NEAR_END).left()).isEmpty();
    }

    private void change() {
        paper(Paper.NEAR_END);
        cover();
        paper(Paper.PRESENT);
    }

    private void paper(Paper paper) {
        roll.seen(new PrinterStatus(paper != Paper.END, paper, false, Fault.NONE));
    }

    private void cover() {
        roll.seen(new PrinterStatus(false, Paper.END, true, Fault.NONE));
    }
}
