package org.swapbay.kiosk.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.devices.Receipt.Line;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.roster.Roster;

/** Composes receipts and slips from the record: fees by number, amounts, how and when; no name. */
@Component
class PaperWriter {

    private final PaymentBook book;
    private final Fees fees;
    private final Roster roster;
    private final Clock clock;

    PaperWriter(PaymentBook book, Fees fees, Roster roster, Clock clock) {
        this.book = book;
        this.fees = fees;
        this.roster = roster;
        this.clock = clock;
    }

    Receipt receipt(String key, Locale language) {
        var lines = new ArrayList<>(receiptToMail(key, language).lines());
        lines.add(new Line.Text(words(language).getString("keep")));
        return new Receipt(lines);
    }

    /** The same without what is said of the paper. */
    Receipt receiptToMail(String key, Locale language) {
        var payment = paid(book.find(key).orElseThrow());
        var words = words(language);
        var lines = head(words.getString("receipt"), payment.shares(), payment.intendedAt(), language);
        lines.addAll(amounts(payment.shares(), payment.currency(), payment.sum(), words, language));
        lines.add(new Line.Pair(
                words.getString("by"),
                words.getString("means." + payment.means().name())));
        if (!payment.reference().isBlank()) {
            lines.add(new Line.Text(words.getString("reference").formatted(payment.reference())));
        }
        return new Receipt(lines);
    }

    /** What moved piece by piece stands in the payments that refer to it; together they are what was paid. */
    private Payment paid(Payment frame) {
        var pieces = book.referringTo(frame.key());
        if (pieces.isEmpty()) return frame;
        var amounts = new TreeMap<String, Long>();
        pieces.stream()
                .flatMap(piece -> piece.shares().stream())
                .forEach(share -> amounts.merge(share.fee(), share.amount(), Long::sum));
        var shares = amounts.entrySet().stream()
                .map(fee -> new Share(fee.getKey(), fee.getValue()))
                .toList();
        return new Payment(
                frame.key(),
                frame.direction(),
                frame.means(),
                Payment.State.BOOKED,
                shares,
                frame.currency(),
                frame.key(),
                frame.intendedAt());
    }

    Receipt slip(String slip, Basket basket, Locale language) {
        var words = words(language);
        var lines = head(words.getString("slip"), basket.shares(), clock.instant(), language);
        var currency = basket.sum().getCurrencyUnit().getCode();
        lines.addAll(amounts(basket.shares(), currency, basket.sum(), words, language));
        lines.add(new Line.Text(words.getString("take-to-office")));
        lines.add(new Line.Feed(1));
        lines.add(new Line.Code128(slip));
        return new Receipt(lines);
    }

    private List<Line> head(String title, List<Share> shares, Instant at, Locale language) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(clock.getZone())
                .format(at);
        var lines = new ArrayList<Line>();
        fees.find(shares.getFirst().fee())
                .flatMap(fee -> roster.schoolOf(fee.student()))
                .ifPresent(school -> lines.add(Line.Text.bold(school).centred()));
        lines.add(Line.Text.large(title).centred());
        lines.add(new Line.Text(when).centred());
        lines.add(new Line.Rule());
        return lines;
    }

    private static List<Line> amounts(
            List<Share> shares, String currency, Money sum, ResourceBundle words, Locale language) {
        var money = FeeWords.in(language);
        var lines = new ArrayList<Line>();
        for (var share : shares) {
            lines.add(
                    new Line.Pair(share.fee(), money.money(Money.ofMinor(CurrencyUnit.of(currency), share.amount()))));
        }
        lines.add(new Line.Rule());
        lines.add(new Line.Pair(words.getString("sum"), money.money(sum)));
        return lines;
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("receipts.payment", language);
    }
}
