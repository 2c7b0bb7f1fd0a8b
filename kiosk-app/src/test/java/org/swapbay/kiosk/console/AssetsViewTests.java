package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;

@KioskTest
@ViewPackages(classes = AssetsView.class)
@WithMockUser(username = "kim", roles = "IT")
class AssetsViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    void anAssetIsFoundByTagSerialModelAndStudentNumber() {
        navigate(AssetsView.class);
        for (var words :
                new String[] {day.tag, " sn" + day.key + " ", "model " + day.key, "Ana" + day.key, day.studentNumber}) {
            test(find(TextField.class).id("search")).setValue(words);
            assertThat(found()).as(words).isEqualTo(1);
        }
        for (var words : new String[] {"%", "-", "model " + day.key + "x"}) {
            test(find(TextField.class).id("search")).setValue(words);
            assertThat(found()).as(words).isZero();
        }
    }

    @Test
    void aDeepLinkShowsTheTimelineNewestFirst() {
        navigate(AssetsView.class, day.tag);
        assertThat(find(ListItem.class, find(Panel.class).single()).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("in bay 7", "handed in"),
                        oldest -> assertThat(oldest).contains("Ana" + day.key, "given out"));
        assertThat(find(Mark.class).id("chain").getText()).startsWith("The record is whole");
    }

    @Test
    void aChangedLedgerIsSaidToBeChanged() {
        var jdbc = program.getBean(JdbcClient.class);
        var change = jdbc.sql("update custody_entry set note = ? where cause = 'test/" + day.key + "/1'");
        change.param("never given out").update();
        try {
            navigate(AssetsView.class, day.tag);
            assertThat(find(Mark.class).id("chain").getText()).startsWith("The record was changed");
        } finally {
            jdbc.sql("update custody_entry set note = 'given out' where cause = 'test/" + day.key + "/1'")
                    .update();
        }
    }

    @Test
    void anUnknownTagIsSaidToBeUnknown() {
        navigate(AssetsView.class, "CB-NONE");
        assertThat(find(Panel.class).single().getElement().getTextRecursively()).contains("There is no asset CB-NONE.");
    }

    @SuppressWarnings("unchecked")
    private int found() {
        return test((Grid<AssetLine>) find(Grid.class).single()).size();
    }
}
