package org.swapbay.kiosk.crash;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.swapbay.hardware.emulator.payment.TestCard;
import org.swapbay.kiosk.whole.Visitor;

/** One family at the till, which goes on for as long as the kiosk lives. */
final class PayWalk {

    private static final Pattern SLIP = Pattern.compile("SLIP-[2-9A-HJ-NP-Z]{9}");
    private static final List<String> ENDS =
            List.of("Paid. Thank you.", "Nothing was paid.", "Something about the money is not clear.");
    /** Looks at the screen: some seconds. */
    private static final int SLOW = 15;

    private static final List<Integer> NOTES = List.of(20, 10, 5, 1);

    private final TillStand till;
    private final Stand stand;
    private final Hands hands;
    private final Visitor family;
    private boolean slow;
    private String slip = "";
    private String page = "";

    /** @param slow takes a while to find a card or a phone */
    PayWalk(TillStand till, Visitor family, boolean slow) {
        this.slow = slow;
        this.till = till;
        this.stand = till.stand();
        this.hands = new Hands(stand);
        this.family = family;
    }

    /** What the paper for the office says; empty where none came out. */
    String slip() {
        return slip;
    }

    /** Everything that is open, until the screen says what became of it. False when the kiosk died on the way. */
    boolean pay(PayWay way, int dollars, PayTrouble trouble) {
        try {
            return hands.wholly(() -> {
                signIn();
                choose(way, dollars, trouble);
            });
        } catch (PlaywrightException | AssertionError dark) {
            if (stand.kiosk().running()) throw dark;
            return false;
        }
    }

    /** Comes another day and pays what is open then; back to the first screen. */
    void payTheRest(PayWay way, int dollars) {
        slow = false;
        signIn();
        hands.until("bills or none", () -> paysNothing() || stand.screen().shows("What do you want to pay?"));
        if (paysNothing()) hands.touch("OK");
        else {
            choose(way, dollars, PayTrouble.NONE);
            if (way != PayWay.SLIP) hands.touch("No receipt, I am done");
        }
        hands.read("Scan your badge.");
    }

    private void choose(PayWay way, int dollars, PayTrouble trouble) {
        hands.touch("Pay $%d.00".formatted(dollars));
        switch (way) {
            case CARD -> card(trouble);
            case LINK -> phone(trouble);
            case CASH -> notes(dollars);
            case SLIP -> slipAndOffice();
        }
    }

    private boolean paysNothing() {
        return stand.screen().shows("There is nothing to pay.")
                || stand.screen().shows("A payment is still on its way.");
    }

    private void signIn() {
        stand.kiosk().awaitReady();
        hands.touch("See and pay fees");
        hands.read("Scan the code on your letter, or your badge.");
        stand.bench().scan(family.badge());
        hands.read("Type your PIN.");
        stand.screen().types(family.pin(stand.bench()));
    }

    private void card(PayTrouble trouble) {
        hands.touch("With a card");
        hands.until("the reader asks", () -> till.provider().asksForCard() || over());
        dawdle();
        if (till.provider().asksForCard()) till.provider().present(TestCard.GOOD);
        tellUntilItIsOver(trouble);
    }

    /** Nobody pays on a page whose address was never shown. */
    private void phone(PayTrouble trouble) {
        hands.touch("With my phone");
        hands.until("the code is shown", () -> stand.screen().shows("Scan this code with your phone.") || over());
        if (!over()) page = till.provider().pages().getLast().name();
        dawdle();
        payOnThePage();
        tellUntilItIsOver(trouble);
    }

    /** Whoever is slow is still at it when the program dies. */
    private void dawdle() {
        var polls = new AtomicInteger();
        hands.until("they are ready", () -> !slow || polls.incrementAndGet() > SLOW);
    }

    /** On the page that was shown, if one was and it is open. */
    boolean payOnThePage() {
        return !page.isEmpty() && till.provider().pay(page);
    }

    private void tellUntilItIsOver(PayTrouble trouble) {
        hands.until("it is over", () -> {
            till.news().bring(trouble);
            return over();
        });
    }

    private void notes(int dollars) {
        hands.touch("With cash");
        var left = dollars;
        for (var note : NOTES) {
            for (; left >= note; left -= note) {
                hands.until(
                        "the mouth takes %d".formatted(note),
                        () -> stand.bench().insert(note) || over());
                if (over()) return;
            }
        }
        hands.until("it is over", this::over);
    }

    private boolean over() {
        return ENDS.stream().anyMatch(stand.screen()::shows);
    }

    private void slipAndOffice() {
        var before = stand.bench().paper().size();
        hands.touch("At the office");
        hands.read("Take your paper below.");
        hands.until(
                "a whole paper",
                () -> stand.bench().paper().size() > before
                        && stand.bench().paper().getLast().cut());
        var found = SLIP.matcher(stand.bench().paper().getLast().text());
        if (found.find()) slip = found.group();
        hands.touch("Done");
        try {
            if (!till.office().books(slip)) hands.read("the screen of a dead kiosk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
