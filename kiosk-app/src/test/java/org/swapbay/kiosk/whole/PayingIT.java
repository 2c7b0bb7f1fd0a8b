package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Families pay in four ways, and the office finds all of it in its books. */
class PayingIT {

    private static final Visitor ANA = new Visitor(1);
    private static final Visitor BEN = new Visitor(2);
    private static final Pattern SLIP = Pattern.compile("SLIP-[2-9A-HJ-NP-Z]{9}");

    private Hallway hallway;
    private BenchProcess bench;
    private Touchscreen screen;
    private Office office;

    @RegisterExtension
    private final AfterTestExecutionCallback evidence = test -> test.getExecutionException()
            .ifPresent(failure -> failure.addSuppressed(
                    new AssertionError("Screen:\n" + screen.text() + "\nLog of the kiosk:\n" + hallway.kiosk.log())));

    @BeforeEach
    void open() throws IOException, InterruptedException {
        hallway = Hallway.withTill();
        bench = hallway.bench;
        screen = hallway.screen;
        office = new Office(screen.newPage(1280, 800), hallway.kiosk);
    }

    @AfterEach
    void close() throws IOException {
        if (hallway != null) hallway.close();
    }

    @Test
    void feesArePaidByCardOnThePhoneInCashAndAtTheOffice() throws IOException, InterruptedException {
        theProviderCannotReachTheKiosk();
        byCardWithTheLetter();
        onThePhoneWithBadgeAndPin();
        inCashAsFarAsItGoes();
        var slip = bySlip();
        theOfficeBooks(slip);
        signsInToPay(ANA);
        screen.reads("There is nothing to pay.");
    }

    /** As an installed one has it: what follows settles because the kiosk asks. */
    private void theProviderCannotReachTheKiosk() throws IOException, InterruptedException {
        var news = HttpRequest.newBuilder(hallway.kiosk.address().resolve("/hooks/stripe"))
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", "t=1,v1=00")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        try (var provider = HttpClient.newHttpClient()) {
            assertThat(provider.send(news, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(404);
        }
    }

    private void byCardWithTheLetter() {
        bench.scan(bench.letter());
        screen.reads("What do you want to pay?");
        screen.reads("Ana: missing charger");
        screen.picture("pay-bills");
        onlyTheCharger();
        screen.touch("With a card");
        screen.reads("Hold your card to the reader.");
        bench.present("DECLINED");
        screen.reads("The bank said no to this card.");
        screen.touch("Choose again");
        onlyTheCharger();
        screen.picture("pay-how");
        screen.touch("With a card");
        screen.reads("Hold your card to the reader.");
        screen.picture("pay-card");
        bench.present("GOOD");
        screen.reads("Paid. Thank you.");
        screen.touch("Print a receipt");
        screen.reads("Take your receipt below.");
        assertThat(lastPaper()).contains("Payment receipt", "$25.00", "by card").doesNotContain("Rivera", "Ana");
        screen.touch("Done");
        screen.reads("Scan your badge.");
        bench.scan(bench.letter());
        screen.reads("This code does not work any more.");
    }

    private void onlyTheCharger() {
        screen.page()
                .getByRole(AriaRole.CHECKBOX)
                .filter(new Locator.FilterOptions().setHasText("$12.00"))
                .click();
        screen.touch("Pay $25.00");
        screen.reads("How do you want to pay $25.00?");
    }

    private void onThePhoneWithBadgeAndPin() {
        signsInToPay(BEN);
        screen.touch("Pay $25.00");
        screen.touch("With my phone");
        screen.reads("Scan this code with your phone.");
        screen.picture("pay-phone");
        var phone = screen.newPage(390, 844);
        phone.navigate(bench.payPage().toString());
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay"))
                .click();
        phone.getByText("Thank you.").waitFor();
        phone.context().close();
        screen.reads("Paid. Thank you.");
        screen.touch("No receipt, I am done");
        screen.reads("Scan your badge.");
    }

    /** One ten: there are no cents, and no change, so the two dollars are left for another day. */
    private void inCashAsFarAsItGoes() {
        signsInToPay(ANA);
        screen.touch("Pay $12.00");
        screen.touch("With cash");
        screen.reads("Put your bills in, one by one.");
        await("the mouth draws in a note").until(() -> bench.insert(10));
        screen.reads("Put in so far: $10.00 of $12.00");
        screen.picture("pay-cash");
        screen.touch("That is all I have");
        screen.reads("Paid. Thank you.");
        screen.reads("$10.00 are in your record now.");
        screen.touch("No receipt, I am done");
        screen.reads("Scan your badge.");
    }

    private String bySlip() {
        signsInToPay(ANA);
        screen.touch("Pay $2.00");
        screen.touch("At the office");
        screen.reads("Take your paper below.");
        screen.picture("pay-slip");
        var paper = lastPaper();
        assertThat(paper).contains("To pay at the office", "$2.00", "Nothing has been paid yet");
        screen.touch("Done");
        screen.reads("Scan your badge.");
        var slip = SLIP.matcher(paper);
        assertThat(slip.find()).as(paper).isTrue();
        return slip.group();
    }

    private void theOfficeBooks(String slip) throws IOException {
        office.setUpAndSignIn();
        office.books(slip);
        office.picture("console-till");
        assertThat(office.comparesWithTheProvider().lines().skip(1))
                .as("a card, a page, a note and what the office took")
                .hasSize(4)
                .satisfiesOnlyOnce(line -> assertThat(line).contains("Card", "25.00", "yes"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("Page on the phone", "25.00", "yes"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("Cash", "10.00", "counted here"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("Office", "2.00", "counted here"));
    }

    private void signsInToPay(Visitor visitor) {
        screen.touch("See and pay fees");
        screen.reads("Scan the code on your letter, or your badge.");
        bench.scan(visitor.badge());
        screen.types(visitor.pin(bench));
    }

    private String lastPaper() {
        await("a whole paper")
                .until(() -> !bench.paper().isEmpty() && bench.paper().getLast().cut());
        return bench.paper().getLast().text();
    }
}
