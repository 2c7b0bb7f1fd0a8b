package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.fees.ToyFees.ANA;
import static org.swapbay.kiosk.fees.ToyFees.BEN;
import static org.swapbay.kiosk.fees.ToyFees.CHLOE;
import static org.swapbay.kiosk.fees.ToyFees.usd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.PostingFile.Posting;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.roster.PersonId;

/** What leaves the ledger: a family's statement, and the postings for the books. */
class StatementTests {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @TempDir
    private Path data;

    private ToyFees toy;

    @BeforeEach
    void start() throws IOException {
        toy = new ToyFees(data);
        toy.publish(AUGUST, PublishedPolicies.union());
    }

    @AfterEach
    void stop() throws IOException {
        toy.close();
    }

    @Test
    void allChildrenOfAFamilyAreOnOneStatementAndNobodyElses() {
        toy.broken(ANA, Cause.DROPPED, "HINGE");
        toy.broken(BEN, Cause.DROPPED, "HINGE");
        toy.broken(CHLOE, Cause.DROPPED, "HINGE");
        for (var child : List.of(ANA, BEN)) {
            var statement = statement(child);
            assertThat(statement.children())
                    .extracting(one -> one.person().sourcedId())
                    .containsExactly(ANA, BEN);
            assertThat(statement.owed()).containsExactly(usd(5_000));
        }
        assertThat(statement(CHLOE).owed()).containsExactly(usd(2_500));
    }

    @Test
    void aProposalIsOnNoStatement() {
        toy.broken(ANA, Cause.NOT_SURE, "HINGE");
        assertThat(statement(ANA).owed()).isEmpty();
    }

    @Test
    void thePaperSaysWhyAndWhatIsLeftInTheFamilysLanguage() {
        var ticket = toy.broken(ANA, Cause.DROPPED, "HINGE");
        toy.desk.waive(Fee.numberOf(ticket), usd(500), "a hard year", "lee");
        var english = paper(ANA, Locale.ENGLISH).html();
        assertThat(english)
                .contains("<html lang=\"en\">", "an accident", "Accidental damage: the deductible.", "-$5.00", "$20.00")
                .contains("To pay together: $20.00")
                .doesNotContain("<script");
        assertThat(paper(ANA, Locale.of("es")).html())
                .contains("<html lang=\"es\">", "fue un accidente", "A pagar en total: $20.00");
    }

    @Test
    void whatSomebodyNamedThemselvesIsNoMarkup() {
        toy.jdbc
                .sql("update person set given_name = '<b onclick=\"x\">&' where sourced_id = 'ana'")
                .update();
        assertThat(paper(ANA, Locale.ENGLISH).html())
                .contains("&lt;b onclick=&quot;x&quot;&gt;&amp;")
                .doesNotContain("<b ");
    }

    @Test
    void aReceiptKeepsItsWidthAndLosesNothing() {
        toy.broken(ANA, Cause.DROPPED, "HINGE");
        var wide = words(paper(ANA, Locale.ENGLISH).receipt(400));
        for (var width : new int[] {24, 32, 42, 48}) {
            var lines = paper(ANA, Locale.ENGLISH).receipt(width);
            assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
            assertThat(words(lines)).as("width " + width).isEqualTo(wide);
        }
    }

    @Test
    void whatTheSchoolOwesIsSaidSo() {
        var fee = Fee.numberOf(toy.broken(ANA, Cause.DROPPED, "HINGE"));
        pay(fee, 2_500);
        assertThat(paper(ANA, Locale.ENGLISH).html()).contains("Nothing is owed.");
        toy.desk.adjust(fee, usd(-1_000), "counted again", "lee");
        assertThat(paper(ANA, Locale.ENGLISH).html()).contains("The school owes the family: $10.00");
    }

    @Test
    void whatWasPaidTooMuchPaysWhatTheFamilyOwesForAnotherChild() {
        var twice = Fee.numberOf(toy.broken(ANA, Cause.DROPPED, "HINGE"));
        pay(twice, 2_500);
        toy.desk.adjust(twice, usd(-1_000), "counted again", "lee");
        var open = Fee.numberOf(toy.broken(BEN, Cause.DROPPED, "HINGE"));
        var credit = toy.get(CreditDesk.class);
        assertThat(credit.usable(CHLOE)).isFalse();
        assertThat(credit.usable(BEN)).isTrue();

        assertThat(credit.use(BEN, "lee")).isEqualTo(new FeeAnswer.Done());
        assertThat(credit.use(BEN, "lee")).as("once more").isEqualTo(new FeeAnswer.Done());

        assertThat(toy.book.account(twice, CurrencyUnit.USD).owed()).isEqualTo(usd(0));
        assertThat(toy.book.account(open, CurrencyUnit.USD).owed()).isEqualTo(usd(1_500));
        assertThat(paper(ANA, Locale.ENGLISH).html()).contains("Credit used");
        assertThat(credit.usable(BEN)).isFalse();
    }

    @Test
    void thePaperSaysThatTheOfficeHasPhotos() {
        toy.publish(AUGUST, PublishedPolicies.princeton());
        toy.broken(ToyFees.ANA, Cause.DROPPED, "HINGE");
        var plain = toy.get(Statements.class).ofFamily(ToyFees.ANA).orElseThrow();
        assertThat(paper(plain, 0)).doesNotContain("photo");
        assertThat(paper(plain, 1)).contains("There is a photo of it. The school office shows it to you.");
        assertThat(paper(plain, 3)).contains("There are 3 photos of it. The school office shows them to you.");
    }

    @Test
    void thePaperSaysByWhenEachPartIsToBePaid() {
        toy.broken(ANA, Cause.DROPPED, "HINGE");
        var first = new DuePlan.Due(usd(700), LocalDate.of(2026, 10, 1));
        var last = new DuePlan.Due(usd(600), LocalDate.of(2026, 11, 30));
        assertThat(paper(ANA, Locale.ENGLISH, List.of(first, last)).html())
                .contains("To pay at once or in parts: $7.00 by Oct 1, 2026 and $6.00 by Nov 30, 2026.");
        assertThat(paper(ANA, Locale.ENGLISH, List.of(last)).html()).contains("To pay: $6.00 by Nov 30, 2026.");
        assertThat(paper(ANA, Locale.of("es"), List.of(last)).html())
                .contains("Por pagar: $6.00 a más tardar el 30 nov 2026.");
    }

    private static String paper(Statement known, int photos) {
        var children = known.children().stream()
                .map(child -> new Statement.Child(
                        child.person(),
                        child.plan(),
                        child.lines().stream()
                                .map(line -> new Statement.Line(
                                        line.fee(), line.schedule(), line.account(), line.entries(), photos))
                                .toList()))
                .toList();
        return new StatementPaper(new Statement(known.day(), children), Locale.ENGLISH, code -> code, _ -> List.of())
                .html();
    }

    @Test
    void eachWayToPayHasAnAccountOfItsOwnWhereTheScheduleNamesOne() {
        var known = PublishedPolicies.princeton();
        var own = new FeeTerms.Accounts("1210", "4510", "4590", "1010", "1020", "1030", null, "2100");
        toy.publish(
                toy.today(),
                new FeeTerms(
                        known.title(),
                        known.source(),
                        known.currency(),
                        known.yearBeginsInMonth(),
                        known.countsWithinYear(),
                        known.classes(),
                        known.severalAreWorse(),
                        known.rows(),
                        known.extras(),
                        known.limits(),
                        known.plan(),
                        known.practice(),
                        own));
        var fee = Fee.numberOf(toy.broken(ToyFees.ANA, Cause.DROPPED, "HINGE"));
        pay(fee, FeeFact.Means.CARD, 1_000);
        pay(fee, FeeFact.Means.PAY_LINK, 700);
        pay(fee, FeeFact.Means.OFFICE, 300);
        pay(fee, FeeFact.Means.CASH, 200);
        var postings = toy.get(PostingFile.class).between(AUGUST, toy.today());
        assertThat(balance(postings, "1020")).isEqualTo(usd(1_000));
        assertThat(balance(postings, "1030")).isEqualTo(usd(700));
        assertThat(balance(postings, "1010")).as("office and cash").isEqualTo(usd(500));
        assertThat(postings.stream().filter(line -> line.account().equals("1020")))
                .singleElement()
                .extracting(Posting::reference)
                .isEqualTo("ref-CARD");
    }

    private void pay(String fee, FeeFact.Means means, long cents) {
        var key = "posting-" + means;
        toy.payments.intend(new FeeFact.PaymentIntended(
                key, FeeFact.Direction.PAYMENT, means, List.of(new FeeFact.Share(fee, cents)), "USD", "lee"));
        toy.payments.book(key, "ref-" + means, "lee");
    }

    @Test
    void postingsBalanceAndTheReceivableIsWhatIsOwed() {
        var first = Fee.numberOf(toy.broken(ANA, Cause.DROPPED, "HINGE"));
        var second = Fee.numberOf(toy.broken(BEN, Cause.DROPPED, "HINGE"));
        pay(first, 2_000);
        toy.desk.waive(second, usd(700), "a hard year", "lee");
        toy.desk.adjust(first, usd(-1_000), "counted again", "lee");
        toy.desk.dispute(second, "it was not us", "lee");
        toy.desk.uphold(second, usd(300), "the camera shows it", "lee");
        var postings = toy.get(PostingFile.class).between(AUGUST, toy.today());
        assertThat(postings.stream().map(Posting::debit).reduce(usd(0), Money::plus))
                .isEqualTo(postings.stream().map(Posting::credit).reduce(usd(0), Money::plus))
                .isEqualTo(PostingFile.sum(postings, CurrencyUnit.USD));
        assertThat(balance(postings, "1210")).isEqualTo(usd(5_000 - 2_000 - 700 - 1_000 - 300));
        assertThat(balance(postings, "4510")).isEqualTo(usd(-5_000 + 1_000 + 300));
        assertThat(balance(postings, "4590")).isEqualTo(usd(700));
        assertThat(balance(postings, "1010")).isEqualTo(usd(2_000));
        assertThat(toy.get(PostingFile.class).between(AUGUST, toy.today().minusDays(1)))
                .isEmpty();
    }

    private static Money balance(List<Posting> postings, String account) {
        return postings.stream()
                .filter(posting -> posting.account().equals(account))
                .map(posting -> posting.debit().minus(posting.credit()))
                .reduce(usd(0), Money::plus);
    }

    private void pay(String fee, long cents) {
        var key = "key-" + fee;
        toy.payments.intend(new PaymentIntended(
                key, Direction.PAYMENT, Means.OFFICE, List.of(new Share(fee, cents)), "USD", "lee"));
        assertThat(toy.payments.book(key, "cheque 12", "lee")).isEqualTo(new FeeAnswer.Done());
    }

    private Statement statement(PersonId student) {
        return toy.get(Statements.class).ofFamily(student).orElseThrow();
    }

    private StatementPaper paper(PersonId student, Locale language) {
        return paper(student, language, List.of());
    }

    private StatementPaper paper(PersonId student, Locale language, List<DuePlan.Due> parts) {
        return new StatementPaper(statement(student), language, code -> code, _ -> parts);
    }

    private static String words(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.matches("[-=]+"))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
