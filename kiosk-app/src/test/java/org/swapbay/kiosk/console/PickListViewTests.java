package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.journal.Records;

@KioskTest
@ViewPackages(classes = {PickListView.class, CabinetView.class})
@WithMockUser(username = "kim", roles = "TECHNICIAN")
class PickListViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        day = new SchoolDay(program);
    }

    @Test
    void aLoanerOnTheShelfIsNoPartOfTheRoundUntilItWorks() {
        var list = program.getBean(PickList.class);
        shelve(true);
        assertThat(list.now().loaners()).extracting(PickList.Line::tag).contains(tag().value());
        shelve(false);
        assertThat(list.now().loaners()).extracting(PickList.Line::tag).doesNotContain(tag().value());
    }

    @Test
    void everySectionSaysSomethingAlsoWhereNothingIsToDo() {
        assertThat(words(navigate(PickListView.class)))
                .contains("Pick list", "Collect", "Bring loaners", "Bring back to owners", "Out of use", "Print");
    }

    private void shelve(boolean ready) {
        var id = new AssetId("spare-" + day.key);
        program.getBean(Records.class).commit(() -> {
            var assets = program.getBean(Assets.class);
            if (assets.find(id).isEmpty()) {
                assets.register(new Asset(id, tag(), "S-" + day.key, "Chromebook", true, ready, null));
            }
            assets.markReady(id, ready);
            program.getBean(CustodyLedger.class)
                    .record(id, new Custody.InStock(), "shelved", "test/" + day.key + "/shelf", Instant.EPOCH);
        });
    }

    private AssetTag tag() {
        return new AssetTag("SP-" + day.key.toUpperCase(Locale.ROOT));
    }

    private static String words(Component view) {
        return view.getElement().getTextRecursively();
    }
}
