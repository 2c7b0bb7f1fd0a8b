package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;

@KioskTest
@ViewPackages(classes = LoansView.class)
@WithMockUser(username = "kim", roles = "TECHNICIAN")
class LoansViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    void aLoanIsFoundByWhoHasItAndByWhatItIs() {
        day.swap();
        navigate(LoansView.class);
        for (var words : new String[] {"ana" + day.key, day.studentNumber, day.tag, "sn" + day.key}) {
            search(words);
            assertThat(test(grid()).size()).as(words).isEqualTo(1);
            assertThat(test(grid()).getRow(0).tag()).isEqualTo(day.tag);
        }
    }

    @Test
    void aLoanThatCameBackIsShownToWhoAsksForIt() {
        day.swap();
        day.caseAboutTheLoanerHandedInUnclear(7);
        navigate(LoansView.class);
        search(day.tag);
        assertThat(test(grid()).size()).isZero();
        test(find(Checkbox.class).id("narrow")).click();
        assertThat(test(grid()).getRow(0).returnedAt()).isNotNull();
    }

    @Test
    void aLoanNobodySawBeginIsSaidToBeSo() {
        day.caseAboutALoanerTakenUnseen(7);
        navigate(LoansView.class);
        search(day.tag);
        assertThat(test(grid()).getRow(0).certain()).isFalse();
    }

    private void search(String words) {
        test(find(TextField.class).id("search")).setValue(words);
    }

    @SuppressWarnings("unchecked")
    private Grid<LoanLine> grid() {
        return (Grid<LoanLine>) find(Grid.class).single();
    }
}
