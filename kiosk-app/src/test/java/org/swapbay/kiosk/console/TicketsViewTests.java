package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.Workshop;

@KioskTest
@ViewPackages(classes = TicketsView.class)
@WithMockUser(username = "kim", roles = "TECHNICIAN")
class TicketsViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    void aTicketIsFoundByItsNumberItsAssetAndItsStudent() {
        navigate(TicketsView.class);
        for (var words : new String[] {
            day.ticket, day.tag.toLowerCase(Locale.ROOT), "sn" + day.key, "ana" + day.key, day.studentNumber
        }) {
            search(words);
            assertThat(test(grid()).size()).as(words).isEqualTo(1);
            assertThat(grid().getGenericDataView().getItem(0).number()).isEqualTo(day.ticket);
        }
    }

    @Test
    void wildcardsListNobody() {
        navigate(TicketsView.class);
        for (var words : new String[] {"%", "_", "no such thing", "' or 1=1 --"}) {
            search(words);
            assertThat(test(grid()).size()).as(words).isZero();
        }
    }

    @Test
    void aRowLeadsToItsPageAndTheWayBackToTheSameQueue() {
        UI.getCurrent().navigate("console/tickets", QueryParameters.fromString("q=" + day.ticket + "&symptom=SCREEN"));
        test(grid()).clickRow(0);
        assertThat(find(TicketView.class).single().getPageTitle()).startsWith(day.ticket);
        assertThat(find(RouterLink.class).withClassName("back").single().getHref())
                .contains("q=" + day.ticket, "symptom=SCREEN");
    }

    @Test
    void chipsNarrowTheQueueAndStandInItsAddress() {
        navigate(TicketsView.class);
        search(day.key);
        press("chip-state-open");
        press("chip-symptom-screen");
        assertThat(shown()).containsExactly(day.ticket);
        press("chip-symptom-screen");
        press("chip-symptom-keys");
        assertThat(shown()).isEmpty();
        press("chip-clear");
        assertThat(shown()).containsExactly(day.ticket);
        assertThat(chip("chip-state-open").getElement().getAttribute("aria-pressed"))
                .isEqualTo("false");
    }

    @Test
    void aReloadShowsTheSameQueue() {
        UI.getCurrent()
                .navigate(
                        "console/tickets",
                        QueryParameters.fromString(
                                "q=" + day.key + "&state=IN_REPAIR&state=GONE&older=3&older=99&mine=1"));
        assertThat(shown()).isEmpty();
        assertThat(chip("chip-state-in-repair").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(chip("chip-mine").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(find(TextField.class).id("search").getValue()).isEqualTo(day.key);
        program.getBean(Workshop.class).act(day.ticket, RepairAction.TAKE, "", "kim");
        press("chip-clear");
        press("chip-state-in-repair");
        press("chip-mine");
        press("chip-older-3");
        assertThat(shown()).containsExactly(day.ticket);
    }

    @Test
    void mineIsWhatIHaveTaken() {
        program.getBean(Workshop.class).act(day.ticket, RepairAction.TAKE, "", "lee");
        navigate(TicketsView.class);
        search(day.key);
        assertThat(shown()).containsExactly(day.ticket);
        press("chip-mine");
        assertThat(shown()).isEmpty();
    }

    @Test
    void aScanOpensTheTicketOfWhatWasScanned() {
        for (var code : new String[] {day.ticket, day.tag, " " + day.tag.toLowerCase(Locale.ROOT)}) {
            for (var field : new String[] {"search", "find"}) {
                navigate(TicketsView.class);
                test(find(TextField.class).id(field)).setValue(code);
                enter(find(TextField.class).id(field));
                assertThat(find(TicketView.class).single().getPageTitle()).startsWith(day.ticket);
            }
        }
    }

    @Test
    void aScanOfWhatIsNotInRepairOpensTheAsset() {
        program.getBean(JdbcClient.class)
                .sql("update repair_ticket set state = 'CLOSED' where number = ?")
                .param(day.ticket)
                .update();
        navigate(TicketsView.class);
        test(find(TextField.class).id("find")).setValue(day.tag);
        enter(find(TextField.class).id("find"));
        assertThat(find(Panel.class).single().getElement().getTextRecursively()).contains(day.tag);
    }

    @Test
    void partOfACodeOpensNothing() {
        navigate(TicketsView.class);
        test(find(TextField.class).id("find")).setValue(day.tag.substring(0, 6));
        enter(find(TextField.class).id("find"));
        assertThat(test(find(Notification.class).last()).getText()).contains("Nothing is labelled");
        assertThat(find(TicketView.class).exists()).isFalse();
    }

    private static void enter(TextField field) {
        ComponentUtil.fireEvent(
                field, new KeyPressEvent(field, Key.ENTER.getKeys().getFirst()));
    }

    private List<String> shown() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getRow(row).number())
                .toList();
    }

    private NativeButton chip(String id) {
        return find(NativeButton.class).id(id);
    }

    private void press(String chip) {
        test(chip(chip)).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<TicketLine> grid() {
        return (Grid<TicketLine>) find(Grid.class).single();
    }

    private void search(String words) {
        test(find(TextField.class).id("search")).setValue(words);
    }
}
