package org.swapbay.kiosk.payments;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;

/** What tests of other packages may not make themselves. */
public final class PaymentsProbe {

    public static final String READER = "tmr_stand_in";
    public static final String HOOK_SECRET = "whsec_of_the_test";

    private PaymentsProbe() {}

    /** Card and link by the provider at this address. */
    public static Object properties(URI provider) {
        var base = provider.toString();
        return new PaymentProperties(
                new PaymentProperties.Stripe(
                        "sk_test_of_the_test",
                        base.substring(0, base.length() - 1),
                        READER,
                        true,
                        "https://school.example/thanks",
                        HOOK_SECRET,
                        Duration.ofSeconds(90),
                        Duration.ofMinutes(35)),
                List.of(),
                true);
    }

    /** A teller with movers that do wrong. @param rows the production {@code PaymentRecords} */
    public static Teller teller(
            List<MoneyMover> movers, Payments payments, PaymentBook book, Object rows, Records records) {
        return new Teller(movers, payments, book, (PaymentRecords) rows, records);
    }

    public static Class<?> rows() {
        return PaymentRecords.class;
    }

    public static Class<? extends MoneyMover> card() {
        return StripeTerminal.class;
    }

    /** As the till does before it prints one. */
    public static void print(Slips slips, String number, PersonId student, List<Share> shares, Money sum) {
        var bills = shares.stream()
                .map(share -> new Bill(
                        share.fee(),
                        "Ana",
                        IncidentKind.DAMAGE,
                        LocalDate.EPOCH,
                        Money.ofMinor(sum.getCurrencyUnit(), share.amount()),
                        false))
                .toList();
        slips.printed(number, new Basket(new Payer(student, Optional.empty()), bills, sum));
    }
}
