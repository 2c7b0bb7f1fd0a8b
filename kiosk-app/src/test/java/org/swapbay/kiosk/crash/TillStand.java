package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.swapbay.hardware.emulator.payment.PaymentProvider;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.whole.Visitor;

/** A stand whose kiosk takes money. The provider is the test's and the acceptor the bench's: both go on when the kiosk dies. */
final class TillStand implements AutoCloseable {

    private static final String SECRET = "whsec_of_the_stand";
    /** Whoever walks off lets the terminal ask no longer than this. */
    private static final String PATIENCE = "6s";

    private final PaymentProvider provider = PaymentProvider.start(0);
    private final Stand stand;
    private final Newsboy news;
    private final TillOffice office;
    private int fees;

    TillStand() throws IOException, InterruptedException {
        var address = provider.address().toString();
        stand = new Stand(
                "",
                bench -> List.of(
                        "-Dswapbay.payments.stripe.key=sk_test_stand_in",
                        "-Dswapbay.payments.stripe.api-base=" + address.substring(0, address.length() - 1),
                        "-Dswapbay.payments.stripe.reader=tmr_stand_in",
                        "-Dswapbay.payments.stripe.links=true",
                        "-Dswapbay.payments.stripe.webhook-secret=" + SECRET,
                        "-Dswapbay.payments.stripe.card-patience=" + PATIENCE,
                        "-Dswapbay.payments.stripe.link-patience=" + PATIENCE,
                        "-Dswapbay.devices.cash.line=" + bench.line("acceptor")));
        news = new Newsboy(provider, stand.kiosk().address(), SECRET);
        office = new TillOffice(stand);
    }

    PaymentProvider provider() {
        return provider;
    }

    Stand stand() {
        return stand;
    }

    Newsboy news() {
        return news;
    }

    TillOffice office() {
        return office;
    }

    /** Each of these owes so much more from now on. The program is stopped for it. */
    void owe(List<Visitor> families, long cents) throws IOException {
        stand.kiosk().stop();
        Books.write(
                stand.kiosk().file("journal"),
                families.stream()
                        .map(family -> OwedFee.of(
                                "F-R-9%05d".formatted(++fees),
                                new PersonId(family.id()),
                                LocalDate.of(2026, 9, 1),
                                cents))
                        .toList());
        stand.restart();
        stand.awaitWelcome();
    }

    @Override
    public void close() throws IOException {
        stand.close();
        provider.close();
    }
}
