package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.security.StaffFact;
import org.swapbay.kiosk.security.StaffRole;

@KioskTest
@ViewPackages(classes = AuditView.class)
@WithMockUser(username = "kim", roles = "ADMINISTRATOR")
class AuditViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        day = new SchoolDay(program);
    }

    /** The journal says the student's name only once, and the door's steps name nobody. */
    @Test
    void aStudentsWholeVisitIsFoundByTheirName() {
        day.swap();
        navigate(AuditView.class);
        search("ana" + day.key);
        assertThat(facts()).contains("HandInAgreed", "DeviceHandedIn", "LoanerTaken", "PERSON");
    }

    @Test
    void anAssetIsFoundByItsTagInWhateverPartItPlayed() {
        day.swap();
        open("asset=BR-" + day.key.toUpperCase(Locale.ROOT));
        assertThat(facts()).contains("HandInAgreed", "BAY");
        open("asset=" + day.tag);
        assertThat(facts()).contains("LoanerTaken", "BAY").doesNotContain("HandInAgreed");
    }

    /** That a door opened names neither the asset nor the person; what the door was to be opened for does. */
    @Test
    void theStepsOfADoorAreFoundByTheAssetBehindIt() {
        var intent = new IntentId("door-" + day.key);
        program.getBean(Records.class)
                .record(
                        new DoorFact.OpeningIntended(
                                intent, "visit-" + day.key, 9, Purpose.PICK_UP, day.asset, day.student),
                        new DoorFact.DoorOpened(intent, 9),
                        new DoorFact.DoorClosed(intent, 9, Presence.ABSENT));
        open("asset=" + day.tag + "&kind=BAYS");
        assertThat(facts()).containsExactly("DoorClosed", "DoorOpened", "OpeningIntended");
        open("person=" + day.student.value() + "&kind=BAYS");
        assertThat(facts()).hasSize(3);
        open("visit=visit-" + day.key);
        assertThat(facts()).hasSize(3);
    }

    @Test
    void whatAColleagueSignedWithAReasonIsFoundByTheColleague() {
        var kim = "kim" + day.key;
        program.getBean(Records.class).record(new StaffFact.AccountMade(kim, List.of(StaffRole.IT), "lee"));
        var id = day.caseAboutTheBay(61);
        program.getBean(CaseDecisions.class)
                .decide(id, "it was only ajar", Optional.empty(), Optional.of(new Content.Nothing()), kim);
        var number = program.getBean(StaffList.class)
                .page(new Needle(kim), false, 0, 1)
                .getFirst()
                .number();
        open("staff=" + number + "&signed=yes");
        assertThat(facts()).containsExactly("BayReleased");
        test(grid()).clickRow(0);
        assertThat(panel()).contains("Staff gave a bay back", "it was only ajar", kim, "The case it led to");
    }

    @Test
    void chipsNarrowToAKindAndStandInTheAddress() {
        program.getBean(Workshop.class).note(day.ticket, "family was called", "kim");
        open("ticket=" + day.ticket);
        assertThat(facts()).containsExactly("TicketNoted");
        press("chip-bays");
        assertThat(facts()).isEmpty();
        press("chip-bays");
        press("chip-repairs");
        assertThat(facts()).containsExactly("TicketNoted");
        press("chip-about");
        assertThat(chip("chip-repairs").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void aDayTakesWhatHappenedOnIt() {
        program.getBean(Workshop.class).act(day.ticket, RepairAction.TAKE, "", "kim");
        open("ticket=" + day.ticket);
        var today = LocalDate.now(ZoneId.systemDefault());
        test(find(DatePicker.class).id("audit-from")).setValue(today.minusDays(1));
        assertThat(facts()).containsExactlyInAnyOrder("REPAIR", "TicketMoved");
        test(find(DatePicker.class).id("audit-to")).setValue(today.minusDays(1));
        assertThat(facts()).isEmpty();
    }

    @Test
    void anEntryHasAnAddressOfItsOwn() {
        program.getBean(Workshop.class).note(day.ticket, "family was called", "kim");
        var row = program.getBean(AuditList.class)
                .page(AuditFilter.ofTicket(day.ticket), new Needle(""), 0, 1)
                .getFirst();
        UI.getCurrent().navigate("console/audit/" + row.id());
        assertThat(panel()).contains("A note was added", day.ticket, "family was called", "Entry ");
        UI.getCurrent().navigate("console/audit/J-99999999");
        assertThat(panel()).contains("There is no such entry.");
    }

    @Test
    void theChainsAreCheckedWhileOneWatches() {
        navigate(AuditView.class);
        test(find(Button.class).id("verify")).click();
        await().pollInSameThread().untilAsserted(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(find(ChainCard.class).single().getElement().getTextRecursively())
                    .contains("Nothing was changed", "Head of the chain");
        });
    }

    @Test
    void searchingForNonsenseFindsNothing() {
        navigate(AuditView.class);
        for (var words : List.of("%", "' or 1=1 --", "no such thing")) {
            search(words);
            assertThat(facts()).as(words).isEmpty();
        }
    }

    @Test
    void aNameThatIsSearchedForStaysOutOfTheAddressAndSurvivesAReload() {
        navigate(AuditView.class);
        search("rivera");
        assertThat(find(AuditView.class).single().address().getQueryString()).isEqualTo("words=kept");
        open("words=kept");
        assertThat(find(TextField.class).id("search").getValue()).isEqualTo("rivera");
    }

    private void open(String query) {
        UI.getCurrent().navigate("console/audit", QueryParameters.fromString(query));
    }

    private List<String> facts() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getRow(row).fact())
                .toList();
    }

    private String panel() {
        return find(Panel.class).single().getElement().getTextRecursively();
    }

    private void press(String id) {
        test(chip(id)).click();
    }

    private NativeButton chip(String id) {
        return find(NativeButton.class).id(id);
    }

    private void search(String words) {
        test(find(TextField.class).id("search")).setValue(words);
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditRow> grid() {
        return (Grid<AuditRow>) find(Grid.class).single();
    }
}
