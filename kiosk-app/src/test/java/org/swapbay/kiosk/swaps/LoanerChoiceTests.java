package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;
import static org.swapbay.kiosk.swaps.Hallway.SECOND_LOANER;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoanerChoiceTests {

    private static final Student SEVENTH_GRADER = AStudent.named(Hallway.ANA.id(), "Ana R")
            .keeps(ANAS_OWN)
            .inGrade("07")
            .made();

    private final Hallway hallway = new Hallway();

    @Test
    void whatWasNeverLentGoesFirstAndThenWhatCameBackLongestAgo() {
        hallway.lastLent.put(FIRST_LOANER.id(), 12L);
        assertThat(chosen()).isEqualTo(2);

        hallway.lastLent.put(SECOND_LOANER.id(), 40L);
        assertThat(chosen()).isEqualTo(1);
    }

    @Test
    void ofTwoThatWereNeverLentTheFirstBayOpens() {
        assertThat(chosen()).isEqualTo(1);
    }

    @Test
    void whatStillChargesIsNotLentAndIsCounted() {
        hallway.charges(1);

        assertThat(choice().orElseThrow().bay().number()).isEqualTo(2);
        assertThat(choice().orElseThrow().charging()).isEqualTo(1);
        assertThat(choice().orElseThrow().suitable()).isEqualTo(1);
    }

    @Test
    void aModelThatIsNotForTheGradeIsNotLent() {
        forSeventhGrade("Another model");

        assertThat(choice()).isEmpty();
        assertThat(LoanerChoice.whyNone(SEVENTH_GRADER, hallway.situation())).contains(NoLoaner.NONE_SUITS);

        forSeventhGrade(FIRST_LOANER.model());
        assertThat(chosen()).isEqualTo(1);
    }

    @Test
    void whoGetsNoneBecauseAllChargeIsToldSo() {
        hallway.charges(1);
        hallway.charges(2);

        assertThat(LoanerChoice.whyNone(SEVENTH_GRADER, hallway.situation())).contains(NoLoaner.STILL_CHARGING);
    }

    @Test
    void whyItWasChosenIsDurableBeforeItsDoorOpens() {
        hallway.lastLent.put(FIRST_LOANER.id(), 12L);
        hallway.anaHandsIn();

        assertThat(hallway.facts(SwapFact.LoanerChosen.class)).singleElement().satisfies(chosen -> {
            assertThat(chosen.loaner()).isEqualTo(SECOND_LOANER.id());
            assertThat(chosen.lentBefore()).isFalse();
            assertThat(chosen.suitable()).isEqualTo(2);
            assertThat(chosen.policyVersion()).isEqualTo(hallway.loans.version());
        });
    }

    private int chosen() {
        return choice().orElseThrow().bay().number();
    }

    private Optional<LoanerChoice> choice() {
        return LoanerChoice.of(SEVENTH_GRADER, hallway.situation());
    }

    private void forSeventhGrade(String model) {
        hallway.loans = new LoanPolicy(
                5, LocalDate.EPOCH, LoanModel.LOAN_AND_RETURN, 120, 10, 7, false, Map.of("07", Set.of(model)));
    }
}
