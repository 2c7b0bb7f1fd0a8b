package org.swapbay.kiosk.payments;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.springframework.beans.factory.BeanFactory;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.health.HealthSource;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Till;
import org.swapbay.kiosk.swaps.TillEvent;

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

    public static Class<? extends Till> desk() {
        return PaymentDesk.class;
    }

    public static Class<? extends MoneyMover> card() {
        return StripeTerminal.class;
    }

    public static Class<? extends MoneyMover> link() {
        return StripeLinks.class;
    }

    /** Card and link as they stand where nobody has a key. @param rows the production {@code PaymentRecords} */
    public static List<MoneyMover> withoutKey(Object rows, Records records) {
        var shut = new StripeDoor(new PaymentProperties(null, List.of(), true));
        var refunds = new StripeRefunds(shut, (PaymentRecords) rows);
        return List.of(
                new StripeTerminal(shut, (PaymentRecords) rows, records, refunds),
                new StripeLinks(shut, (PaymentRecords) rows, records, refunds));
    }

    /** A follower that does not wait between two looks, and what it tells of itself. */
    public static Followed followed(
            Teller teller, PaymentBook book, Records records, Consumer<TillEvent> screen, Clock clock) {
        return followed(teller, book, records, screen, clock, Duration.ofMillis(1));
    }

    /** @param look between two looks */
    public static Followed followed(
            Teller teller, PaymentBook book, Records records, Consumer<TillEvent> screen, Clock clock, Duration look) {
        var pace = new Pace(look, look, Duration.ofMinutes(3), look.multipliedBy(4));
        var troubles = new PaymentTroubles(records, clock);
        return new Followed(
                new Following(teller, book, records, troubles, screen, clock, clock, pace),
                troubles,
                new PaymentSource(troubles, door(), clock));
    }

    private static StripeDoor door() {
        return new StripeDoor((PaymentProperties) properties(URI.create("http://127.0.0.1:1/")));
    }

    /** The provider's web-hook, as it comes in: body and signature, and the answer's status. */
    public static BiFunction<String, String, Integer> hooks(Object rows, Following following, Clock clock) {
        var hooks = new StripeHooks((PaymentRecords) rows, following, door(), clock);
        return (body, signature) -> hooks.heard(body, signature).getStatusCode().value();
    }

    /** Where a family can pay on the one page that this district has. */
    public static Map<String, String> pages(BeanFactory program, PersonId student, String name, String address) {
        return new FamilyPaper(
                        program.getBean(PaperWriter.class),
                        program.getBean(PayCodes.class),
                        program.getBean(Bills.class),
                        new PaymentProperties(null, List.of(new PaymentProperties.Page(name, address)), true))
                .pages(student);
    }

    /** Whether a code opens anything now. */
    public static boolean opens(PayCodes codes, String code) {
        return codes.payer(code).isPresent();
    }

    /** Something was paid by it. */
    public static void use(PayCodes codes, String code) {
        codes.use(codes.payer(code).flatMap(Payer::code).orElseThrow());
    }

    /** A follower with what is behind it. */
    public record Followed(Following following, Object troubles, HealthSource health) {

        public void silent(String key) {
            ((PaymentTroubles) troubles).silent(key);
        }

        public void failed(String key) {
            ((PaymentTroubles) troubles).failed(key, new IllegalStateException("planted"), 1);
        }

        public void over(String key) {
            ((PaymentTroubles) troubles).over(key);
        }

        public void round() {
            following.round();
        }
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
                        false,
                        Optional.empty()))
                .toList();
        slips.printed(number, new Basket(new Payer(student, Optional.empty()), bills, sum));
    }
}
