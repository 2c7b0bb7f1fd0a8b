package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.fees.Accessory;
import org.swapbay.kiosk.fees.Charge;
import org.swapbay.kiosk.fees.Condition;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeRow;
import org.swapbay.kiosk.fees.FeeSchedules;
import org.swapbay.kiosk.fees.FeeTerms;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.Loss;
import org.swapbay.kiosk.fees.Losses;
import org.swapbay.kiosk.fees.Wording;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.swaps.Chargers;
import org.swapbay.kiosk.swaps.RoundFact;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitId;

/** What is missing, from the hallway and the workshop to the office: asked for first, charged only when it stays away. */
@KioskTest
@ViewPackages(classes = FeeView.class)
@WithMockUser(username = "lee", roles = "ADMINISTRATOR")
class MissingThingsTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void aSchoolThatAsksForChargersAndLabels() {
        day = new SchoolDay(program);
        var known = FeeDay.terms(false);
        program.getBean(Records.class)
                .record(new FeeFact.SchedulePublished(
                        nextVersion(),
                        "school-" + day.key,
                        LocalDate.of(2026, 8, 1),
                        new FeeTerms(
                                known.title(),
                                known.source(),
                                known.currency(),
                                8,
                                true,
                                List.of(),
                                false,
                                known.rows(),
                                List.of(
                                        extra("charger", Accessory.CHARGER, 2_000),
                                        extra("tag", Accessory.ASSET_TAG, 500)),
                                known.limits(),
                                known.plan(),
                                known.practice(),
                                known.accounts()),
                        "lee"));
    }

    @Test
    void aChargerThatWillBeBroughtCostsNothingYetAndIsCrossedOffAtTheOffice() {
        handsIn(today().plusDays(3));
        await().until(() -> !losses().isEmpty());
        assertThat(losses()).singleElement().satisfies(loss -> {
            assertThat(loss.accessory()).isEqualTo(Accessory.CHARGER);
            assertThat(loss.broughtBy()).isEqualTo(today().plusDays(3));
        });
        assertThat(fees()).isEmpty();

        navigate(FeesView.class);
        assertThat(words(FeesView.class)).contains("Ana" + day.key, "Charger may be brought until");
        navigate(StatementView.class, day.student.value());
        assertThat(words(StatementView.class)).contains("Charger may be brought until");
        click("here-" + losses().getFirst().id());
        assertThat(losses().getFirst().foundOn()).isEqualTo(today());
        assertThat(words(StatementView.class)).doesNotContain("may be brought");
        assertThat(fees()).isEmpty();
    }

    @Test
    void aChargerThatIsGoneIsAFeeThatSaysSo() {
        handsIn(null);
        await().until(() -> !fees().isEmpty());
        assertThat(fees()).singleElement().satisfies(fee -> {
            assertThat(fee.basis().amount()).isEqualTo(2_000);
            assertThat(fee.basis().incident().missing()).containsExactly(Accessory.CHARGER);
        });
        navigate(FeeView.class, fees().getFirst().number());
        assertThat(words(FeeView.class))
                .contains("charger", "A charger costs what it costs.", "$20.00", "Tell the office.");
    }

    @Test
    void whatWasSaidMeansNothingBeforeTheChromebookIsIn() {
        says(null);
        program.getBean(Records.class).record(new SwapFact.HandInCancelled(visit()));
        assertThat(losses()).isEmpty();
    }

    @Test
    void toldTwiceItIsAskedForOnce() {
        handsIn(null);
        await().until(() -> !fees().isEmpty());
        program.getBean(Records.class)
                .record(new SwapFact.DeviceHandedIn(visit(), new IntentId("again-" + day.key), 7, true, true));
        assertThat(losses()).hasSize(1);
        assertThat(fees()).hasSize(1);
    }

    @Test
    void theKioskAsksForChargersOfThisSchoolOnly() {
        var roster = program.getBean(Roster.class);
        var chargers = program.getBean(Chargers.class);
        var terms = chargers.terms(roster.find(day.student).orElseThrow()).orElseThrow();
        assertThat(terms.by()).isAfter(today().plusDays(2));
        assertThat(terms.mayCost().highest()).isEqualTo(2_000);
        assertThat(terms.withHandIn()).isFalse();
        var another = new SchoolDay(program);
        assertThat(chargers.terms(roster.find(another.student).orElseThrow())).isEmpty();
    }

    @Test
    @WithMockUser(username = "kim", roles = "TECHNICIAN")
    @SuppressWarnings("unchecked")
    void aTechnicianWhoFindsNoLabelSaysSoOnTheTicketAndTheScheduleDoesTheRest() {
        navigate(TicketView.class, day.ticket);
        click("report-missing");
        var accessory = (ComboBox<Accessory>) find(ComboBox.class).id("missing-accessory");
        click("write-missing");
        assertThat(accessory.isInvalid()).isTrue();
        accessory.setValue(Accessory.ASSET_TAG);
        click("write-missing");
        await().until(() -> !fees().isEmpty());
        assertThat(fees().getFirst().basis().amount()).isEqualTo(500);
        assertThat(losses().getFirst().asset()).isEqualTo(day.asset);
    }

    @Test
    @WithMockUser(username = "kim", roles = "TECHNICIAN")
    void aChargerFoundMissingOnARoundIsAskedForOfWhoeverHadTheChromebook() {
        var intent = new IntentId("round-" + day.key);
        program.getBean(Records.class)
                .record(new RoundFact.ChargerMissing(new VisitId("round-" + day.key), intent, day.asset, 7));
        navigate(CasesView.class, intent + "/CHARGER_MISSING");
        click("report-missing");
        assertThat(losses()).singleElement().satisfies(loss -> {
            assertThat(loss.asset()).isEqualTo(day.asset);
            assertThat(loss.broughtBy()).isAfter(today());
        });
        assertThat(words(CasesView.class)).contains("Charger may be brought until");
        assertThat(find(Component.class).withId("report-missing").exists()).isFalse();
    }

    private static FeeRow extra(String id, Accessory accessory, long amount) {
        return new FeeRow(
                id,
                new Condition.Lacks(accessory),
                new Charge.Fixed(amount),
                false,
                false,
                new Wording("A " + id + " costs what it costs.", "Lo que cuesta."));
    }

    private void handsIn(@Nullable LocalDate by) {
        says(by);
        program.getBean(Records.class)
                .record(new SwapFact.DeviceHandedIn(visit(), new IntentId("in-" + day.key), 7, true, false));
    }

    private void says(@Nullable LocalDate by) {
        program.getBean(Records.class)
                .record(
                        new SwapFact.HandInAgreed(
                                visit(),
                                day.student,
                                day.asset,
                                true,
                                new Report(Symptom.SCREEN, Cause.DROPPED, null),
                                1,
                                "C-" + day.key,
                                false),
                        new SwapFact.ChargerNotBrought(visit(), day.student, day.asset, by));
    }

    private VisitId visit() {
        return new VisitId("charger-" + day.key);
    }

    private List<Loss> losses() {
        return program.getBean(Losses.class).of(day.student);
    }

    private List<Fee> fees() {
        return program.getBean(Fees.class).of(day.student);
    }

    private LocalDate today() {
        return LocalDate.now(program.getBean(Clock.class));
    }

    private int nextVersion() {
        return program.getBean(FeeSchedules.class).all().stream()
                        .mapToInt(schedule -> schedule.version())
                        .max()
                        .orElse(0)
                + 1;
    }

    private String words(Class<? extends Component> view) {
        return find(view).single().getElement().getTextRecursively();
    }

    private void click(String id) {
        test(find(Button.class).withId(id).last()).click();
    }
}
