package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.swaps.Stage;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitId;
import org.swapbay.kiosk.swaps.WaitingDesk;

@KioskTest
@ViewPackages(classes = WaitingView.class)
@WithMockUser(username = "kim", roles = "OFFICE")
class WaitingViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private VisitId first;
    private VisitId second;

    @BeforeEach
    void twoHandedInAndGotNone() {
        first = new SchoolDay(program).handInAlone();
        second = new SchoolDay(program).handInAlone();
    }

    @Test
    void whoWaitsIsShownInOrder() {
        navigate(WaitingView.class);

        assertThat(place(first)).isLessThan(place(second));
    }

    @Test
    void staffMoveSomebodyToTheFrontAndSayWhy() {
        navigate("console/waiting/" + second, WaitingView.class);
        sign("put-first", "has an exam at ten");

        assertThat(place(second)).isEqualTo(1);
        assertThat(said("PutFirst")).contains("has an exam at ten");
    }

    @Test
    void whoIsTakenOffTheListIsOwedNothingAnyMore() {
        navigate("console/waiting/" + first, WaitingView.class);
        sign("take-off", "got one from the library");

        assertThat(program.getBean(WaitingDesk.class).inLine())
                .noneMatch(w -> w.visitId().equals(first));
        var swap = program.getBean(Swaps.class).find(first).orElseThrow();
        assertThat(swap.stage()).isEqualTo(Stage.HANDED_IN);
        assertThat(swap.closedAt()).isNotNull();
        assertThat(program.getBean(Swaps.class).owedTo(swap.personId()))
                .as("what the kiosk would offer to fetch")
                .isEmpty();
    }

    @Test
    @WithMockUser(username = "tess", roles = "TEACHER")
    void whoMayOnlyLookIsOfferedNothingElse() {
        navigate("console/waiting/" + first, WaitingView.class);

        assertThat(find(Button.class).withId("take-off").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private int place(VisitId visit) {
        var grid = (Grid<WaitingLine>) find(Grid.class).single();
        for (var row = 0; row < test(grid).size(); row++) {
            if (test(grid).getRow(row).visitId().equals(visit.value())) {
                return test(grid).getRow(row).place();
            }
        }
        throw new AssertionError(visit + " is not in the list");
    }

    private void sign(String act, String why) {
        test(find(Button.class).id(act)).click();
        test(find(TextArea.class).id("reason")).setValue(why);
        test(find(Button.class).id("give-reason")).click();
    }

    private String said(String fact) {
        return program.getBean(JdbcClient.class)
                .sql("select said from audit_line where fact = ? order by seq desc fetch first row only")
                .param(fact)
                .query(String.class)
                .single();
    }
}
