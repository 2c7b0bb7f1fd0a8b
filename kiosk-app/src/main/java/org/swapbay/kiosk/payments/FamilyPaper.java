package org.swapbay.kiosk.payments;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.roster.PersonId;

/** What a letter or a mail to a family about money is made of. */
@Component
public class FamilyPaper {

    private final PaperWriter writer;
    private final PayCodes codes;
    private final Bills bills;
    private final PaymentProperties properties;

    FamilyPaper(PaperWriter writer, PayCodes codes, Bills bills, PaymentProperties properties) {
        this.writer = writer;
        this.codes = codes;
        this.bills = bills;
        this.properties = properties;
    }

    /** @param key of a booked payment, or of the visit whose notes were */
    public Receipt receipt(String key, Locale language) {
        return writer.receiptToMail(key, language);
    }

    /** A new one-time code; durable when it returns, and readable only in this answer. @param by who makes it known */
    public String code(PersonId student, String by) {
        return codes.issue(student, by);
    }

    /** The district's own pages to pay on all that a family owes now, by name; none where it owes nothing. */
    public Map<String, String> pages(PersonId student) {
        var open = bills.of(student).stream().filter(Bill::payable).toList();
        if (open.isEmpty()) return Map.of();
        return pages(
                open.stream().map(Bill::fee).collect(Collectors.joining("+")),
                Money.total(open.stream().map(Bill::left).toList()));
    }

    /** The district's own pages to pay a fee on, by name. */
    public Map<String, String> pages(String fee, Money owed) {
        var pages = new LinkedHashMap<String, String>();
        properties
                .pages()
                .forEach(page ->
                        pages.put(page.name(), new WayToPay.HostedPage(page.name(), page.address()).filled(fee, owed)));
        return pages;
    }
}
