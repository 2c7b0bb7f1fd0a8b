package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.cash.CashBook;
import org.swapbay.kiosk.cash.CashFact;
import org.swapbay.kiosk.cash.CashNote;
import org.swapbay.kiosk.cash.CashPolicies;
import org.swapbay.kiosk.cash.CashPolicy;
import org.swapbay.kiosk.cash.CassetteAnswer;
import org.swapbay.kiosk.cash.CassetteBook;
import org.swapbay.kiosk.cash.CassetteDesk;
import org.swapbay.kiosk.cash.Doubt;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.policies.Policies;
import org.swapbay.kiosk.policies.PolicyAnswer;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.StaffAccounts;
import org.swapbay.kiosk.security.StaffPins;
import org.swapbay.kiosk.security.StaffRole;
import org.swapbay.kiosk.security.StaffTexts;

/** The office counts the cassette with a second person, and says whose a note in doubt is. */
@KioskTest
@ViewPackages(classes = CashView.class)
@WithMockUser(username = "olga", roles = "OFFICE")
class CashViewTests extends SpringBrowserlessTest {

    private static final PersonId ANA = new PersonId("ana");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Records records;

    @Autowired
    private CassetteBook cassette;

    @Autowired
    private CashBook book;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    /** All tests share one cassette. */
    @AfterEach
    void emptyTheCassette() {
        for (var out : List.of(true, false)) {
            var piles = out ? cassette.takenOut() : cassette.inside();
            if (!piles.isEmpty())
                assertThat(program.getBean(CassetteDesk.class)
                                .collect("USD", Map.of(), "the test is over", "olga", "lee"))
                        .isEqualTo(CassetteAnswer.DONE);
        }
    }

    @Test
    void twoPeopleSignForWhatTheyCountedAndTheDifferenceStaysOnRecord() {
        var witness = account();
        var pin = program.getBean(StaffPins.class).issue(witness, "lee");
        stacked(2_000);
        stacked(2_000);
        stacked(500);
        navigate(CashView.class);
        assertThat(page()).contains("$20.00", "Together $45.00", "3 of at most 400 notes.");
        test(find(Button.class).id("count")).click();
        type("pieces-2000", 2);
        assertThat(dialog()).contains("Counted $40.00, expected $45.00: $5.00 are missing.");
        sign("olga", pin);
        assertThat(find(TextArea.class).id("reason").isInvalid())
                .as("without a reason")
                .isTrue();
        test(find(TextArea.class).id("reason")).setValue("a five is torn in half");
        sign("olga", pin);
        assertThat(dialog()).contains("The second person must be another one than you.");
        sign(witness, pin.equals("123456") ? "654321" : "123456");
        assertThat(dialog()).contains("That account and PIN do not fit together.");
        sign("nobody-" + witness, pin);
        assertThat(dialog()).contains("That account and PIN do not fit together.");
        assertThat(cassette.inside()).isNotEmpty();
        sign(witness, pin);
        var collection = cassette.collections(1).getFirst();
        assertThat(List.of(collection.madeBy(), collection.witness())).containsExactly("olga", witness);
        assertThat(collection.difference()).isEqualTo(-500);
        assertThat(cassette.inside()).isEmpty();
        navigate(CashView.class, collection.id());
        assertThat(page()).contains("$5.00 missing", "a five is torn in half", "olga, " + witness);
        assertThat(cassette.counts(collection.id()))
                .containsExactly(new CassetteBook.Count(2_000, 2, 2), new CassetteBook.Count(500, 1, 0));
    }

    @Test
    void whatIsPutInAfterTheCassetteWasTakenOutBelongsToTheNextCollection() {
        var witness = account();
        var pin = program.getBean(StaffPins.class).issue(witness, "lee");
        stacked(2_000);
        records.record(new CashFact.CassetteOpened("SN1"));
        stacked(500);
        navigate(CashView.class);
        assertThat(page()).contains("not counted yet", "Together $5.00", "Together $20.00");
        test(find(Button.class).id("count")).click();
        type("pieces-2000", 1);
        assertThat(dialog()).contains("$20.00: as the kiosk says.");
        sign(witness, pin);
        assertThat(cassette.collections(1).getFirst().difference()).isZero();
        assertThat(cassette.inside()).containsExactly(new CassetteBook.Pile("USD", 500, 1));
        assertThat(cassette.takenOut()).isEmpty();
    }

    @Test
    void aNoteInDoubtIsCreditedAtItsOwnAddressOnce() {
        var day = new FeeDay(program, false).repaired();
        var note = disputed(day.fee);
        navigate(CashView.class, note);
        assertThat(page()).contains("It was stuck, and somebody may have taken it out", "not in the cassette");
        settle("credit", "no");
        assertThat(state(note)).as("without a reason").isEqualTo(CashNote.State.DISPUTED);
        settle("credit", "the technician found it in the path");
        assertThat(state(note)).isEqualTo(CashNote.State.CREDITED);
        assertThat(day.account().paid()).isEqualTo(Money.of(CurrencyUnit.USD, 20));
        assertThat(find(Button.class).withId("settle-credit").exists()).isFalse();
        assertThat(page()).contains("olga", "the technician found it in the path");
    }

    @Test
    void aNoteThatIsNotTheFamilysPaysNothingAndIsInDoubtNoMore() {
        var day = new FeeDay(program, false).repaired();
        var note = disputed(day.fee);
        navigate(CashView.class, note);
        settle("deny", "it hung on a string");
        assertThat(state(note)).isEqualTo(CashNote.State.DENIED);
        assertThat(book.disputes()).noneMatch(one -> one.id().equals(note));
        assertThat(day.account().paid().isZero()).isTrue();
        assertThat(program.getBean(Payments.class).intend(intended("cash-" + UUID.randomUUID(), day.fee)))
                .as("the fee can be paid again")
                .isEqualTo(new FeeAnswer.Done());
    }

    @Test
    void aNoteThatNobodyWroteDownCannotBeCredited() {
        var note = "found-SN1-" + UUID.randomUUID();
        records.record(new CashFact.NoteFound(note, "SN1"));
        navigate(CashView.class, note);
        assertThat(page()).contains("The bill acceptor counted it", "not known");
        assertThat(find(Button.class).withId("settle-credit").exists()).isFalse();
        settle("give-back", "it was the class fund's, and they have it");
        assertThat(state(note)).isEqualTo(CashNote.State.RETURNED);
    }

    @Test
    @WithMockUser(username = "pia", roles = "PRINCIPAL")
    void thePrincipalDecidesDoubtsAndDoesNotCount() {
        stacked(500);
        navigate(CashView.class, disputed(new FeeDay(program, false).repaired().fee));
        assertThat(find(Button.class).withId("settle-give-back").exists()).isTrue();
        assertThat(find(Button.class).withId("count").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "tom", roles = "TECHNICIAN")
    void theCaseOfANoteLeadsToTheOfficeAndIsNotDecidedByItself() {
        var note = disputed(new FeeDay(program, false).repaired().fee);
        var cases = program.getBean(CaseDecisions.class);
        assertThat(cases.decide("cash/" + note, "I saw nothing", Optional.empty(), Optional.empty(), "tom"))
                .isEqualTo(CaseDecisions.Answer.ALREADY_DECIDED);
        assertThat(CashBook.noteOf("cash/" + note)).isEqualTo(note);
    }

    @Test
    void itsFilesSayTheSame() {
        var note = disputed(new FeeDay(program, false).repaired().fee);
        stacked(500);
        emptyTheCassette();
        var texts = StaffTexts.in(Locale.ENGLISH);
        var tables = new CashTables(
                texts,
                FeeWords.in(Locale.ENGLISH),
                new Times(Clock.system(ZoneId.of("UTC")), Locale.ENGLISH),
                CurrencyUnit.USD);
        var notes = tables.notes(cassette.notes());
        assertThat(notes.stream().filter(line -> line.contains(note)))
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains("20.00", "USD", "In doubt"));
        var collection = tables.file(cassette.collections(1)).getLast();
        assertThat(collection.toString()).contains("olga", "lee", "5.00, 0.00, -5.00", "the test is over");
    }

    @Test
    void fromADayOnTheSchoolTakesOtherNotes() {
        var area = program.getBean(CashPolicyArea.class);
        var policies = program.getBean(Policies.class);
        var day = LocalDate.now(ZoneId.systemDefault()).plusDays(30);
        var settings = new TreeMap<>(policies.on(area, day).settings());
        settings.putAll(Map.of("partial", "false", "largest-note", "10", "most-notes", "50", "most-per-visit", "5000"));
        assertThat(policies.publish(area, day, settings, false, "kim", "small notes only"))
                .isInstanceOf(PolicyAnswer.Published.class);
        var then = program.getBean(CashPolicies.class).on(day);
        assertThat(then).isEqualTo(new CashPolicy(then.version(), day, true, false, 10, 5_000, 50));
        assertThat(program.getBean(CashPolicies.class).on(day.minusDays(1)).largestNote())
                .isEqualTo(50);
        assertThat(policies.withdraw(area, then.version(), "kim", "only a test"))
                .isInstanceOf(PolicyAnswer.Withdrawn.class);
        assertThat(program.getBean(CashPolicies.class).on(day).largestNote()).isEqualTo(50);
    }

    @Test
    void itSpeaksSpanish() {
        UI.getCurrent().setLocale(Locale.of("es"));
        navigate(CashView.class);
        assertThat(page()).contains("En el depósito ahora", "Este kiosco no tiene lector de billetes.");
    }

    private String account() {
        var name = "wit" + UUID.randomUUID().toString().substring(0, 8);
        program.getBean(StaffAccounts.class).add(name, "violet tractor sings", Set.of(StaffRole.TEACHER), "lee");
        return name;
    }

    private void stacked(long minor) {
        var note = offered(minor);
        records.record(new CashFact.NoteStacked(note));
    }

    private String offered(long minor) {
        var note = "cash-" + UUID.randomUUID();
        records.record(new CashFact.NoteOffered(note, "visit-" + note, ANA, "USD", minor, "SN1", 7));
        return note;
    }

    private String disputed(String fee) {
        var note = offered(2_000);
        assertThat(program.getBean(Payments.class).intend(intended(note, fee))).isEqualTo(new FeeAnswer.Done());
        records.record(new CashFact.NoteDisputed(note, Doubt.WAS_STUCK, false));
        return note;
    }

    private static PaymentIntended intended(String note, String fee) {
        return new PaymentIntended(
                note, Direction.PAYMENT, Means.CASH, List.of(new Share(fee, 2_000)), "USD", "-kiosk");
    }

    private CashNote.State state(String note) {
        return book.find(note).orElseThrow().state();
    }

    private void settle(String how, String reason) {
        if (find(Dialog.class).all().isEmpty())
            test(find(Button.class).id("settle-" + how)).click();
        test(find(TextArea.class).id("reason")).setValue(reason);
        test(find(Button.class).id("give-reason")).click();
    }

    private void type(String field, int pieces) {
        test(find(IntegerField.class).id(field)).setValue(pieces);
    }

    private void sign(String witness, String pin) {
        test(find(TextField.class).id("witness")).setValue(witness);
        test(find(PasswordField.class).id("witness-pin")).setValue(pin);
        test(find(Button.class).id("record")).click();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private String page() {
        return find(CashView.class).single().getElement().getTextRecursively();
    }
}
