package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.console.CaseDecisions.Answer;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts;
import org.swapbay.kiosk.swaps.Swaps;

@KioskTest
@ViewPackages(classes = CasesView.class)
@WithMockUser(username = "kim", roles = "TECHNICIAN")
class CasesViewTests extends SpringBrowserlessTest {

    private static final Optional<Content> NOTHING = Optional.of(new Content.Nothing());

    @Autowired
    private ApplicationContext program;

    @Autowired
    private CaseDecisions decisions;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDecisionNeedsAReasonAndSaysWhoTookIt() {
        var id = day.caseAboutTheBay(41);
        assertThat(held(41)).isTrue();
        navigate(CasesView.class, id);
        ((RadioButtonGroup<String>) find(RadioButtonGroup.class).single()).setValue("");
        decide("ok");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(id).resolvedAt()).isNull();
        decide("door was kicked, closes again");
        assertThat(find(id).resolvedBy()).isEqualTo("kim");
        assertThat(find(id).resolution()).isEqualTo("door was kicked, closes again");
        assertThat(held(41)).isFalse();
        assertThat(find(Button.class).withId("decide").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCaseAboutALostAssetAsksWhereItIs() {
        var id = day.caseAboutTheAsset(42);
        assertThat(custody()).isEqualTo(new Custody.Unaccounted());
        navigate(CasesView.class, id);
        decide("looked into the bay");
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();
        ((RadioButtonGroup<Whereabouts>) find(RadioButtonGroup.class).single()).setValue(new Whereabouts.OnTheShelf());
        decide("looked into the bay");
        assertThat(custody()).isEqualTo(new Custody.InStock());
        assertThat(find(id).resolvedBy()).isEqualTo("kim");
    }

    @Test
    void aLoanerThatNeverLeftIsOwedAgain() {
        var id = day.caseAboutALoanerTakenUnseen(46);
        var swaps = program.getBean(Swaps.class);
        assertThat(swaps.lentTo(day.student)).contains(day.asset);
        var inItsBay = Optional.<Whereabouts>of(new Whereabouts.InBay(46));
        assertThat(decisions.decide(id, "it lay in its bay", Optional.empty(), Optional.empty(), "kim"))
                .isEqualTo(Answer.WHEREABOUTS_MISSING);
        assertThat(decisions.decide(id, "it lay in its bay", inItsBay, Optional.empty(), "kim"))
                .isEqualTo(Answer.DECIDED);
        assertThat(custody()).isEqualTo(new Custody.HeldInBay(46));
        assertThat(swaps.lentTo(day.student)).isEmpty();
        assertThat(swaps.owedTo(day.student)).isPresent();
    }

    @Test
    void aChromebookThatWasNeverHandedInCanBeHandedInLater() {
        var id = day.caseAboutAHandInUnclear(47);
        var repairs = program.getBean(RepairDesk.class);
        assertThat(repairs.openFor(day.another)).isPresent();
        var withTheStudent = Optional.<Whereabouts>of(new Whereabouts.WithPerson(day.student));
        assertThat(decisions.decide(id, "the student has it", withTheStudent, Optional.empty(), "kim"))
                .isEqualTo(Answer.DECIDED);
        assertThat(repairs.openFor(day.another)).isEmpty();
    }

    @Test
    void twoPeopleCannotDecideTheSameCase() {
        var id = day.caseAboutTheBay(43);
        assertThat(decisions.decide(id, "first look", Optional.empty(), NOTHING, "kim"))
                .isEqualTo(Answer.DECIDED);
        assertThat(decisions.decide(id, "second look", Optional.empty(), NOTHING, "lee"))
                .isEqualTo(Answer.ALREADY_DECIDED);
        assertThat(find(id).resolution()).isEqualTo("first look");
    }

    @Test
    void aSecondCaseOfABayLeavesTheFirstOnesHold() {
        var first = day.caseAboutTheBay(44);
        var second = new SchoolDay(program).caseAboutTheBay(44);
        decisions.decide(second, "looked at it", Optional.empty(), Optional.empty(), "kim");
        assertThat(find(second).resolvedAt()).isNotNull();
        assertThat(find(first).resolvedAt()).isNull();
        assertThat(held(44)).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void givingABayBackAsksWhatIsInIt() {
        var id = day.caseAboutTheBay(48);
        navigate(CasesView.class, id);
        decide("door was kicked");
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();
        assertThat(held(48)).isTrue();
        ((RadioButtonGroup<String>) find(RadioButtonGroup.class).single()).setValue("*");
        find(TextField.class).id("content-tag").setValue("CB-NEVER-SEEN");
        decide("door was kicked");
        assertThat(held(48)).isTrue();
        find(TextField.class).id("content-tag").setValue(day.tag);
        decide("door was kicked");
        assertThat(held(48)).isFalse();
        assertThat(custody()).isEqualTo(new Custody.HeldInBay(48));
    }

    @Test
    void whatIsMissingFromABayGivenBackIsAskedForNext() {
        day.putIn(49);
        var id = day.caseAboutTheBay(49);
        assertThat(decisions.decide(id, "door was kicked", Optional.empty(), NOTHING, "kim"))
                .isEqualTo(Answer.DECIDED);
        assertThat(held(49)).isFalse();
        assertThat(custody()).isEqualTo(new Custody.Unaccounted());
        assertThat(find("released/" + id).assetId()).isEqualTo(day.asset.value());
    }

    @Test
    void anAssetIsNotInTheBayAndElsewhere() {
        var id = day.caseAboutAHeldBayWithout(50);
        var onTheShelf = Optional.<Whereabouts>of(new Whereabouts.OnTheShelf());
        assertThat(decisions.decide(id, "looked for it", onTheShelf, Optional.of(new Content.Tagged(day.tag)), "kim"))
                .isEqualTo(Answer.CONTENT_CONTRADICTS);
        assertThat(decisions.decide(id, "looked for it", onTheShelf, NOTHING, "kim"))
                .isEqualTo(Answer.DECIDED);
        assertThat(custody()).isEqualTo(new Custody.InStock());
    }

    @Test
    void aChromebookStaffCannotFindWasNotHandedIn() {
        var id = day.caseAboutAHandInUnclear(51);
        var missing = Optional.<Whereabouts>of(new Whereabouts.Missing());
        assertThat(decisions.decide(id, "looked everywhere", missing, Optional.empty(), "kim"))
                .isEqualTo(Answer.DECIDED);
        assertThat(program.getBean(RepairDesk.class).openFor(day.another)).isEmpty();
        assertThat(program.getBean(Swaps.class).owedTo(day.student)).isEmpty();
        assertThat(program.getBean(Swaps.class).unverified(day.student)).isFalse();
        assertThat(day.ledger().now(day.another).orElseThrow().custody()).isEqualTo(new Custody.Unaccounted());
        assertThat(find(id).resolvedBy()).isEqualTo("kim");
    }

    @Test
    void aLoanerTheStudentStillHasIsStillLent() {
        day.caseAboutALoanerTakenUnseen(52);
        var id = day.caseAboutTheLoanerHandedInUnclear(52);
        var swaps = program.getBean(Swaps.class);
        assertThat(swaps.lentTo(day.student)).isEmpty();
        var withTheStudent = Optional.<Whereabouts>of(new Whereabouts.WithPerson(day.student));
        assertThat(decisions.decide(id, "the student has it", withTheStudent, Optional.empty(), "kim"))
                .isEqualTo(Answer.DECIDED);
        assertThat(swaps.lentTo(day.student)).contains(day.asset);
        assertThat(swaps.owedTo(day.student)).isEmpty();
    }

    @Test
    void whatElseIsFoundInTheBayDecidesNothingAboutTheVisit() {
        var id = day.caseAboutAHandInUnclear(53);
        program.getBean(Records.class)
                .record(new SwapFact.CustodyDecided(id, day.asset, new Whereabouts.InBay(53), "kim", "this one too"));
        assertThat(program.getBean(Swaps.class).unverified(day.student)).isTrue();
    }

    @Test
    @WithMockUser(username = "olga", roles = "OFFICE")
    void theOfficeDecidesNothing() {
        navigate(CasesView.class, day.caseAboutTheBay(45));
        assertThat(find(Panel.class).exists()).isTrue();
        assertThat(find(Button.class).withId("decide").exists()).isFalse();
    }

    private void decide(String finding) {
        test(find(TextArea.class).single()).setValue(finding);
        test(find(Button.class).id("decide")).click();
    }

    private StaffCase find(String id) {
        return program.getBean(StaffCases.class).find(id).orElseThrow();
    }

    private Custody custody() {
        return day.ledger().now(day.asset).orElseThrow().custody();
    }

    private boolean held(int bay) {
        return program.getBean(JdbcClient.class)
                        .sql("select count(*) from bay_hold where bay = ?")
                        .param(bay)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
