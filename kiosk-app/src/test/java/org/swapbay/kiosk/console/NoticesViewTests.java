package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.notices.NoticeKind;
import org.swapbay.kiosk.roster.Contacts;
import org.swapbay.kiosk.swaps.SwapFact;

@KioskTest
@ViewPackages(classes = {NoticesView.class, PeopleView.class})
@WithMockUser(username = "kim", roles = "OFFICE")
class NoticesViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void somethingWasHandedIn() {
        day = new SchoolDay(program);
        var visit = day.handInAlone();
        program.getBean(Records.class).record(new SwapFact.VisitEnded(visit, SwapFact.Ending.DONE));
    }

    @Test
    void whatWaitsIsFoundByThePersonAndGoesOnceItIsTold() {
        navigate(NoticesView.class);
        search(day.studentNumber);
        assertThat(test(grid()).getRow(0).kind()).isEqualTo(NoticeKind.HANDED_IN);

        navigate("console/notices/" + test(grid()).getRow(0).key(), NoticesView.class);
        test(find(Button.class).id("told-by-me")).click();

        assertThat(jdbc("select told_way from notice where person_id = ?")).isEqualTo("kim");
        navigate(NoticesView.class);
        search(day.studentNumber);
        assertThat(test(grid()).size()).isZero();
    }

    @Test
    void theOfficeEntersAnAddressAndWhatIsNoneIsRefused() {
        navigate("console/people/" + day.student, PeopleView.class);
        test(find(Button.class).id("change-contact")).click();
        test(find(TextField.class).id("email")).setValue("no address");
        test(find(Button.class).id("keep-contact")).click();
        assertThat(program.getBean(Contacts.class).of(day.student)).isEmpty();

        test(find(TextField.class).id("email")).setValue("ana@family.example");
        test(find(Button.class).id("keep-contact")).click();
        assertThat(program.getBean(Contacts.class).of(day.student)).isPresent();
    }

    private void search(String words) {
        test(find(TextField.class).id("search")).setValue(words);
    }

    @SuppressWarnings("unchecked")
    private Grid<NoticeLine> grid() {
        return (Grid<NoticeLine>) find(Grid.class).single();
    }

    private String jdbc(String sql) {
        return program.getBean(JdbcClient.class)
                .sql(sql)
                .param(day.student.value())
                .query(String.class)
                .single();
    }
}
