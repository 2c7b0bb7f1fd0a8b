package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
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

@KioskTest
@ViewPackages(classes = AssetsView.class)
@WithMockUser(username = "kim", roles = "IT")
class AssetsViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
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
    void chipsNarrowTheListAndStandInItsAddress() {
        day.swap();
        navigate(AssetsView.class);
        test(find(TextField.class).id("search")).setValue("Ana" + day.key);
        assertThat(tags()).containsExactlyInAnyOrder(day.tag, "BR-" + day.key.toUpperCase(Locale.ROOT));
        press("chip-at-person");
        assertThat(tags()).containsExactly(day.tag);
        press("chip-ticket");
        assertThat(tags()).containsExactly(day.tag);
        press("chip-at-person");
        press("chip-at-repair");
        assertThat(tags()).isEmpty();
        press("chip-clear");
        assertThat(tags()).hasSize(2);
    }

    @Test
    void anAddressShowsTheSameListAgainWithItsCount() {
        UI.getCurrent()
                .navigate(
                        "console/assets",
                        QueryParameters.fromString("model=Model " + day.key + "&at=BAY&at=NOWHERE&role=ASSIGNED"));
        assertThat(tags()).containsExactly(day.tag);
        assertThat(find(NativeButton.class).id("chip-at-bay").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(find(Span.class).id("count").getText()).isEqualTo("1 in the list");
        press("chip-faulty");
        assertThat(tags()).isEmpty();
        assertThat(find(Span.class).id("count").getText()).isEqualTo("none");
    }

    @Test
    void whatIsRetiredIsFoundByItsChip() {
        program.getBean(JdbcClient.class)
                .sql("update asset set retired_at = current_timestamp where tag = ?")
                .param(day.tag)
                .update();
        UI.getCurrent().navigate("console/assets", QueryParameters.of("q", day.tag));
        press("chip-retired");
        assertThat(tags()).containsExactly(day.tag);
        press("chip-role-loaner");
        assertThat(tags()).isEmpty();
    }

    /** It is read from behind, which nobody must notice. */
    @Test
    void theLastPageGoesOnWhereTheOneBeforeItEnds() {
        new SchoolDay(program);
        new SchoolDay(program);
        var assets = program.getBean(AssetList.class);
        var nothing = new Needle("");
        var all = assets.count(AssetFilter.EVERYTHING, nothing);
        var inOrder = assets.page(AssetFilter.EVERYTHING, nothing, 0, all);
        assertThat(inOrder).hasSize(all).isSortedAccordingTo(Comparator.comparing(AssetLine::tag));
        for (var offset = 0; offset <= all; offset++) {
            assertThat(assets.page(AssetFilter.EVERYTHING, nothing, offset, 3))
                    .as("from %d of %d", offset, all)
                    .isEqualTo(inOrder.subList(offset, Math.min(all, offset + 3)));
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

    private void press(String chip) {
        test(find(NativeButton.class).id(chip)).click();
    }

    @SuppressWarnings("unchecked")
    private List<String> tags() {
        var grid = (Grid<AssetLine>) find(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).tag())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private int found() {
        return test((Grid<AssetLine>) find(Grid.class).single()).size();
    }
}
