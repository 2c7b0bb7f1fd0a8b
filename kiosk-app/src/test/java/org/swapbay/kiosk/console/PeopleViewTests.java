package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;

@KioskTest
@ViewPackages(classes = PeopleView.class)
@WithMockUser(username = "kim", roles = "IT")
class PeopleViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    void aPersonIsFoundByEachNameByBothAndByNumber() {
        navigate(PeopleView.class);
        for (var words : new String[] {"Ana" + day.key, "ÁNA" + day.key, "rivera ana" + day.key, day.studentNumber}) {
            search(words);
            assertThat(rows()).as(words).extracting(PersonLine::identifier).containsExactly(day.studentNumber);
        }
        for (var words : new String[] {"%", "-", "ana" + day.key + " smith", "' or 1=1 --"}) {
            search(words);
            assertThat(rows()).as(words).isEmpty();
        }
    }

    @Test
    void aRowOpensWhatThePersonHasAtAnAddressWithoutAName() {
        var visit = day.swap();
        navigate(PeopleView.class);
        search(day.studentNumber);
        test(grid()).clickRow(0);
        assertThat(visit).isNotNull();
        assertThat(find(RouterLink.class, find(Panel.class).single()).all())
                .extracting(RouterLink::getText)
                .contains(day.tag, day.ticket);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("may borrow");
    }

    @Test
    void chipsAndAnAddressNarrowTheList() {
        UI.getCurrent().navigate("console/people", QueryParameters.of("school", "school-" + day.key));
        assertThat(rows()).extracting(PersonLine::identifier).containsExactly(day.studentNumber);
        press("chip-ticket");
        assertThat(rows()).hasSize(1);
        press("chip-loan");
        assertThat(rows()).isEmpty();
        day.swap();
        press("chip-blocked");
        press("chip-blocked");
        assertThat(rows()).extracting(PersonLine::loaner).containsExactly(day.tag);
        press("chip-left");
        assertThat(rows()).isEmpty();
        UI.getCurrent().navigate("console/people", QueryParameters.fromString("grade=9&school=school-" + day.key));
        assertThat(rows()).isEmpty();
    }

    private void press(String chip) {
        test(find(NativeButton.class).id(chip)).click();
    }

    @Test
    void somebodyNobodyKnowsIsSaidToBeUnknown() {
        navigate(PeopleView.class, "nobody");
        assertThat(find(Panel.class).single().getElement().getTextRecursively()).contains("There is no such person.");
    }

    private void search(String words) {
        test(find(TextField.class).id("search")).setValue(words);
    }

    private List<PersonLine> rows() {
        var rows = test(grid());
        return IntStream.range(0, rows.size()).mapToObj(rows::getRow).toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<PersonLine> grid() {
        return (Grid<PersonLine>) find(Grid.class).single();
    }
}
