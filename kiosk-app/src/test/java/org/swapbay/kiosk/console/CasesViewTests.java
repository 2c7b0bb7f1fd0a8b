package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts;
import org.swapbay.kiosk.swaps.Swaps;

@KioskTest
@ViewPackages(classes = CasesView.class)
@WithMockUser(username = "kim", roles = "TECHNICIAN")
class CasesViewTests extends SpringBrowserlessTest {

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
    void aDecisionNeedsAReasonAndSaysWhoTookIt() {
        var id = day.caseAboutTheBay(41);
        assertThat(held(41)).isTrue();
        navigate(CasesView.class, id);
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
        assertThat(decisions.decide(id, "it lay in its bay", Optional.empty(), "kim"))
                .isEqualTo(Answer.WHEREABOUTS_MISSING);
        assertThat(decisions.decide(id, "it lay in its bay", inItsBay, "kim")).isEqualTo(Answer.DECIDED);
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
        assertThat(decisions.decide(id, "the student has it", withTheStudent, "kim"))
                .isEqualTo(Answer.DECIDED);
        assertThat(repairs.openFor(day.another)).isEmpty();
    }

    @Test
    void twoPeopleCannotDecideTheSameCase() {
        var id = day.caseAboutTheBay(43);
        assertThat(decisions.decide(id, "first look", Optional.empty(), "kim")).isEqualTo(Answer.DECIDED);
        assertThat(decisions.decide(id, "second look", Optional.empty(), "lee")).isEqualTo(Answer.ALREADY_DECIDED);
        assertThat(find(id).resolution()).isEqualTo("first look");
    }

    @Test
    void aSecondCaseOfABayLeavesTheFirstOnesHold() {
        var first = day.caseAboutTheBay(44);
        var second = new SchoolDay(program).caseAboutTheBay(44);
        decisions.decide(second, "looked at it", Optional.empty(), "kim");
        assertThat(find(second).resolvedAt()).isNotNull();
        assertThat(find(first).resolvedAt()).isNull();
        assertThat(held(44)).isTrue();
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
