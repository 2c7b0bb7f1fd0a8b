package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.fees.FeeDesk;

@KioskTest
@ViewPackages(classes = {TodayView.class, CabinetView.class})
@WithMockUser(username = "kim", roles = "ADMINISTRATOR")
class TodayViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Changes changes;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void devicesThatAreNotConfiguredAreNamedInPlainWords() {
        var today = navigate(TodayView.class);
        assertThat(words(today))
                .contains("Door locks: not set up in the configuration", "Since", "name it in the configuration");
    }

    @Test
    void aNewCaseAppearsByItself() {
        var today = navigate(TodayView.class);
        var before = program.getBean(Outlook.class).today().cases().size();
        new SchoolDay(program).caseAboutTheBay(51);
        var expected = before == 0 ? "1 case to decide" : (before + 1) + " cases to decide";
        await().pollInSameThread().untilAsserted(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(words(today)).contains(expected);
        });
    }

    @Test
    void eachStateOfTicketsLeadsToItsQueue() {
        new SchoolDay(program);
        var today = navigate(TodayView.class);
        assertThat(words(today)).contains("oldest ");
        assertThat(find(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .contains("console/tickets?state=OPEN")
                .anyMatch(href -> href.contains("state=OPEN") && href.contains("older=7"));
    }

    @Test
    void aLoanerWhoseOwnerHasTheOwnOneAgainIsOverdue() {
        var before = program.getBean(Outlook.class).today().overdue().things();
        var day = new SchoolDay(program);
        var visit = day.swap();
        assertThat(program.getBean(Outlook.class).today().overdue().things()).isEqualTo(before);
        program.getBean(JdbcClient.class)
                .sql("update repair_ticket set state = 'CLOSED' where visit_id = ?")
                .param(visit.value())
                .update();
        assertThat(program.getBean(Outlook.class).today().overdue().things()).isEqualTo(before + 1);
        assertThat(words(navigate(TodayView.class))).contains("overdue", "has been given back already");
    }

    @Test
    @WithMockUser(username = "lee", roles = "TEACHER")
    void whoMayNotSeeAListIsNotLedThere() {
        new SchoolDay(program);
        var today = navigate(TodayView.class);
        assertThat(words(today)).contains("What waits");
        assertThat(find(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .noneMatch(href -> href.contains("tickets") || href.contains("cases"));
    }

    @Test
    void feesThatWaitForADecisionAreCountedUntilTheyHaveOne() {
        var before = program.getBean(Outlook.class).today().fees();
        var day = new FeeDay(program, true).repaired();
        var proposed = program.getBean(Outlook.class).today().fees();
        assertThat(proposed)
                .isEqualTo(new Outlook.Fees(
                        before.proposed() + 1, before.disputed(), before.questioned(), before.awaited()));
        assertThat(words(navigate(TodayView.class))).containsPattern("fees? to confirm");
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getHref).contains("console/fees?show=proposed");

        var desk = program.getBean(FeeDesk.class);
        desk.confirm(day.fee, "lee");
        desk.dispute(day.fee, "it was broken before", "lee");
        var disputed = program.getBean(Outlook.class).today().fees();
        assertThat(disputed)
                .isEqualTo(new Outlook.Fees(
                        before.proposed(), before.disputed() + 1, before.questioned(), before.awaited()));

        desk.refuse(day.fee, "the photo shows the fall", "lee");
        assertThat(program.getBean(Outlook.class).today().fees()).isEqualTo(before);
    }

    @Test
    @WithMockUser(username = "sam", roles = "TECHNICIAN")
    void feesAreNoneOfATechniciansBusiness() {
        new FeeDay(program, true).repaired();
        assertThat(words(navigate(TodayView.class))).contains("What waits").doesNotContain("to confirm");
    }

    @Test
    void aPageThatWasLeftIsToldNothing() {
        var before = changes.listening();
        navigate(TodayView.class);
        assertThat(changes.listening()).isEqualTo(before + 1);
        navigate(CabinetView.class);
        assertThat(changes.listening()).isEqualTo(before + 1);
    }

    @Test
    void spanishIsSpoken() {
        UI.getCurrent().setLocale(Locale.of("es"));
        assertThat(words(navigate(TodayView.class))).contains("Qué va mal");
    }

    private static String words(TodayView view) {
        return view.getElement().getTextRecursively();
    }
}
