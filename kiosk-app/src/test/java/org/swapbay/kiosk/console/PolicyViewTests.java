package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.policies.Policies;
import org.swapbay.kiosk.policies.PolicyAnswer;
import org.swapbay.kiosk.policies.PolicyVersion;

/** Whatever is published here is taken back afterwards, because all tests share one school. */
@KioskTest
@ViewPackages(classes = PolicyView.class)
@WithMockUser(username = "kim", roles = "ADMINISTRATOR")
class PolicyViewTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());
    private static final LocalDate TERM = TODAY.plusDays(30);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Policies policies;

    @Autowired
    private RepairPolicyArea repair;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    /** A Chromebook of 200 dollars on which 120 were spent: it pays up to 60 percent, and not up to 59. */
    @Test
    void theDraftOfTheWorkshopSaysWhatWouldBeProposedForRetirement() {
        var day = new SchoolDay(program);
        var jdbc = program.getBean(JdbcClient.class);
        jdbc.sql("update asset set purchase_cost = 20000, purchase_currency = 'USD' where tag = ?")
                .param(day.tag)
                .update();
        var seq = jdbc.sql("select coalesce(max(seq), 0) + 1000000 from repair_entry")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into repair_entry (seq, ticket_number, kind, made_by, made_at, words, quantity, price, currency)
                        values (?, ?, 'PART', 'kim', current_timestamp, '', 2, 6000, 'USD')""").params(seq, day.ticket).update();
        var retirements = program.getBean(Retirements.class);
        assertThat(retirements.preview(60, 59, CurrencyUnit.USD).changed())
                .contains(new RetirementPreview.Asset(
                        day.tag, Money.of(CurrencyUnit.USD, 200), Money.of(CurrencyUnit.USD, 120), true));
        assertThat(retirements.preview(61, 60, CurrencyUnit.USD).changed())
                .extracting(RetirementPreview.Asset::tag)
                .doesNotContain(day.tag);
        UI.getCurrent().navigate("console/policy/workshop", QueryParameters.of("new", "yes"));
        test(find(IntegerField.class).id("setting-limit-percent")).setValue(60);
        test(find(Button.class).id("preview")).click();
        assertThat(find(Paragraph.class).id("retirements").getText()).contains("proposed for retirement");
        assertThat(find(Div.class).id("preview-result").getElement().getTextRecursively())
                .contains(day.tag);
        jdbc.sql("delete from repair_entry where seq = ?").param(seq).update();
    }

    @AfterEach
    void takeBack() {
        for (var area : program.getBeansOfType(PreviewedArea.class).values()) {
            area.versions().forEach(version -> policies.withdraw(area, version.version(), "kim", "only a test"));
        }
    }

    @Test
    void aNewVersionSaysWhatItChangesIsSignedAndTakenBackUntilItsDay() {
        draft("repair");
        assertThat(text("differences")).contains("Nothing is different");
        test(find(IntegerField.class).id("setting-days")).setValue(5);
        test(find(BigDecimalField.class).id("setting-dropped-to")).setValue(new BigDecimal("75.50"));
        assertThat(text("differences"))
                .contains("A repair takes about: 3 days → 5 days", "Dropped: costs up to: $0.00 → $75.50");
        test(find(DatePicker.class).id("policy-from")).setValue(TERM);
        test(find(Button.class).id("publish")).click();
        sign("");
        assertThat(policies.on(repair, TERM).number("days")).isEqualTo(3);
        sign("decided by the board");
        var published = policies.on(repair, TERM);
        assertThat(published.number("days")).isEqualTo(5);
        assertThat(policies.on(repair, TODAY).number("days")).isEqualTo(3);
        assertThat(page()).contains("will hold from", "kim on", "decided by the board");

        test(find(Button.class).id("undo-" + published.version())).click();
        sign("the board thought again");
        assertThat(policies.on(repair, TERM).number("days")).isEqualTo(3);
        assertThat(page()).contains("Version " + published.version() + " – kim: the board thought again");
    }

    @Test
    void thePreviewCountsWhatWouldHaveCostSomethingElse() {
        var day = new SchoolDay(program);
        var days = TODAY.atStartOfDay(ZoneId.systemDefault()).toInstant();
        var old = policies.on(repair, TODAY);
        var dearer = new PolicyVersion(99, TERM, with(old, "dropped-from", "500", "dropped-to", "2000"));
        var from = Instant.parse("2026-09-01T00:00:00Z");
        var preview =
                repair.preview(old, dearer, from, days.plusSeconds(100_000)).orElseThrow();
        assertThat(preview.looked()).isGreaterThanOrEqualTo(preview.changed());
        assertThat(preview.changed()).isPositive();
        assertThat(preview.after().lowest().getAmountMinorLong()).isEqualTo(500L * preview.changed());
        assertThat(preview.after().highest().getAmountMinorLong()).isEqualTo(2000L * preview.changed());
        assertThat(preview.before().highest().getAmountMinorLong()).isZero();
        assertThat(preview.examples()).hasSizeBetween(1, PolicyPreview.MOST_EXAMPLES);
        var nothing = repair.preview(old, old, from, days.plusSeconds(100_000)).orElseThrow();
        assertThat(nothing.changed()).isZero();
        assertThat(nothing.examples()).isEmpty();
        assertThat(day.ticket).isNotBlank();
    }

    @Test
    void theDraftShowsWhatItWouldHaveCostAndSurvivesAReload() {
        new SchoolDay(program);
        draft("repair");
        test(find(BigDecimalField.class).id("setting-dropped-to")).setValue(new BigDecimal("20"));
        test(find(Button.class).id("preview")).click();
        assertThat(text("preview-result")).contains("it makes a difference", "Before", "After", "$20.00");
        draft("repair");
        assertThat(find(BigDecimalField.class).id("setting-dropped-to").getValue())
                .isEqualByComparingTo("20");
        test(find(Button.class).id("discard")).click();
        draft("repair");
        assertThat(find(BigDecimalField.class).id("setting-dropped-to").getValue())
                .isEqualByComparingTo("0");
    }

    @Test
    void aDayThatIsOverNeedsSomebodyWhoMeansIt() {
        var shorter = with(policies.on(repair, TODAY), "days", "2");
        var yesterday = TODAY.minusDays(1);
        assertThat(policies.publish(repair, yesterday, shorter, false, "kim", "a good reason"))
                .isInstanceOf(PolicyAnswer.InThePast.class);
        draft("repair");
        test(find(IntegerField.class).id("setting-days")).setValue(2);
        test(find(DatePicker.class).id("policy-from")).setValue(yesterday);
        assertThat(text("differences")).contains("This day is over");
        test(find(Button.class).id("discard")).click();
    }

    @Test
    void whatIsInForceIsNotTakenBack() {
        var inForce = policies.on(repair, TODAY);
        assertThat(policies.withdraw(repair, inForce.version(), "kim", "a good reason"))
                .isInstanceOf(PolicyAnswer.TooLate.class);
        assertThat(policies.on(repair, TODAY)).isEqualTo(inForce);
    }

    @Test
    void whatContradictsItselfIsNotPublished() {
        var upsideDown = with(policies.on(repair, TODAY), "dropped-from", "900", "dropped-to", "100");
        assertThat(policies.publish(repair, TERM, upsideDown, false, "kim", "a good reason"))
                .isEqualTo(new PolicyAnswer.Unusable("dropped-to"));
        draft("repair");
        test(find(BigDecimalField.class).id("setting-dropped-to")).setValue(new BigDecimal("0.005"));
        assertThat(find(BigDecimalField.class).id("setting-dropped-to").isInvalid())
                .isTrue();
        test(find(Button.class).id("discard")).click();
    }

    @Test
    void everyAreaReadsBackWhatItPublishes() {
        for (var area : program.getBeansOfType(PreviewedArea.class).values()) {
            var before = policies.on(area, TODAY);
            var changed = new TreeMap<>(before.settings());
            var setting = area.settings().stream()
                    .filter(one -> before.setting(one.name()).matches("\\d+"))
                    .findFirst()
                    .orElseThrow();
            changed.merge(setting.name(), "1", (old, one) -> Long.toString(Long.parseLong(old) + 1));
            assertThat(policies.publish(area, TERM, changed, false, "kim", "a good reason"))
                    .as(area.key())
                    .isInstanceOf(PolicyAnswer.Published.class);
            assertThat(policies.on(area, TERM).settings()).as(area.key()).isEqualTo(changed);
            assertThat(policies.publish(area, TERM, changed, false, "kim", "a good reason"))
                    .isInstanceOf(PolicyAnswer.NothingChanged.class);
            UI.getCurrent().navigate("console/policy/" + area.key());
            assertThat(page()).as(area.key()).contains("in force since", "will hold from");
            draft(area.key());
        }
    }

    @Test
    @WithMockUser(username = "lee", roles = "OFFICE")
    void whoMayNotDecideReadsOnly() {
        draft("repair");
        assertThat(page()).contains("in force since");
        assertThat(find(Button.class).withId("publish").exists()).isFalse();
        assertThat(find(Button.class).withId("new-version").exists()).isFalse();
    }

    private static Map<String, String> with(PolicyVersion version, String... changed) {
        var settings = new TreeMap<>(version.settings());
        for (var i = 0; i < changed.length; i += 2) settings.put(changed[i], changed[i + 1]);
        return settings;
    }

    private static void draft(String area) {
        UI.getCurrent().navigate("console/policy/" + area, QueryParameters.of("new", "yes"));
    }

    private void sign(String reason) {
        test(find(TextArea.class).id("reason")).setValue(reason);
        test(find(Button.class).id("give-reason")).click();
    }

    private String text(String id) {
        return find(Div.class).id(id).getElement().getTextRecursively();
    }

    private String page() {
        return find(PolicyView.class).single().getElement().getTextRecursively();
    }
}
