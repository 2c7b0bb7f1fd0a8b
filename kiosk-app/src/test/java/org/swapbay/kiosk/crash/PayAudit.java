package org.swapbay.kiosk.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.swapbay.hardware.emulator.payment.PaymentProvider.Moved;
import org.swapbay.kiosk.whole.BenchProcess.Notes;

/** What must hold of the money after every crash: the ledger beside the provider's books, and beside the notes where they lie. */
final class PayAudit {

    private final Books books;
    private final List<String> violations = new ArrayList<>();

    private PayAudit(Books books) {
        this.books = books;
    }

    /** @return what does not hold */
    static List<String> of(Books books, List<Moved> moved, Notes notes) {
        var audit = new PayAudit(books);
        audit.everyChargeIsBookedOnce(moved);
        audit.everyNoteIsSomewhere(notes);
        audit.everyNoteIsPaidForOrNot();
        audit.nothingIsPaidTwice();
        audit.nothingWaitsForever();
        books.firstBrokenFeeEntry().ifPresent(seq -> audit.violations.add("fee entry " + seq + " does not fit"));
        return audit.violations;
    }

    private void everyChargeIsBookedOnce(List<Moved> moved) {
        var provider = new HashMap<String, Long>();
        for (var one : moved) {
            if (provider.merge(one.key(), one.amount(), Long::sum) != one.amount()) violations.add("twice: " + one);
        }
        var ledger = entered("means in ('CARD', 'PAY_LINK')");
        if (!provider.equals(ledger)) violations.add("ledger %s, provider %s".formatted(ledger, provider));
    }

    /**
     * Inserted = credited + returned + disputed + what is in no book, as it came back at once or jammed before it was anybody's:
     * then it is in somebody's hand.
     */
    private void everyNoteIsSomewhere(Notes notes) {
        var inside = notes.inside() == null ? 0 : 1;
        var placed = notes.cassette().size()
                + notes.back().size()
                + notes.pulledOut().size()
                + inside;
        if (placed != notes.inserted()) violations.add("notes vanished: " + notes);
        var credited = notesIn("state = 'CREDITED'");
        var returned = notesIn("state = 'RETURNED'");
        var disputed = notesIn("state = 'DISPUTED'");
        if (inside > 0
                || notes.inserted() < credited + returned + disputed
                || notes.back().size() < returned) {
            violations.add(
                    "%s, but credited %d, returned %d, disputed %d".formatted(notes, credited, returned, disputed));
        }
        var takenAfterCredit = notesIn("in_cassette") - notes.cassette().size();
        var outInDoubt = notesIn("state = 'DISPUTED' and not in_cassette");
        if (takenAfterCredit < 0
                || takenAfterCredit + outInDoubt > notes.pulledOut().size()) {
            violations.add("%s, but the book has %d in the cassette and %d out of it in doubt"
                    .formatted(notes, notesIn("in_cassette"), outInDoubt));
        }
    }

    private void everyNoteIsPaidForOrNot() {
        books.rows("""
                        select n.id, n.state, n.minor, p.state as paid from cash_note n
                        left join fee_payment p on p.payment_key = n.id
                        where (n.state = 'CREDITED') <> (coalesce(p.state, '') = 'BOOKED')""").forEach(note -> violations.add("a note and its payment: " + note));
        books.rows("""
                        select n.id from cash_note n where n.state = 'DISPUTED' and not exists
                          (select 1 from staff_case c where c.id = 'cash/' || n.id and c.resolved_at is null)""").forEach(note -> violations.add("in doubt, and nobody is asked: " + note));
    }

    private void nothingIsPaidTwice() {
        books.rows("select fee_number, sum(amount) as rest from fee_entry group by fee_number having sum(amount) < 0")
                .forEach(fee -> violations.add("paid more than was owed: " + fee));
        var intended = amounts("select payment_key, sum(amount) as amount from fee_payment_share s where exists"
                + " (select 1 from fee_payment p where p.payment_key = s.payment_key and p.state = 'BOOKED')"
                + " group by payment_key");
        var entered = entered("true");
        if (!entered.equals(intended)) violations.add("booked %s, entered %s".formatted(intended, entered));
    }

    /** What is still unanswered is a note that staff are asked about. */
    private void nothingWaitsForever() {
        unanswered(books).forEach(payment -> violations.add("unanswered: " + payment));
    }

    /** Sent and not answered, but for notes in doubt. */
    static List<String> unanswered(Books books) {
        return books.rows("""
                        select p.payment_key, p.means from fee_payment p where p.state = 'INTENDED' and not exists
                          (select 1 from cash_note n where n.id = p.payment_key and n.state = 'DISPUTED')""").stream().map(String::valueOf).toList();
    }

    /** What the ledger's own entries say that came in, by the payment's key. */
    private Map<String, Long> entered(String which) {
        return amounts("""
                select p.payment_key, -sum(e.amount) as amount from fee_payment p
                join fee_entry e on e.kind = 'PAID' and e.cause like 'payment/' || p.payment_key || '/%'
                where\s""" + which + " group by p.payment_key");
    }

    private Map<String, Long> amounts(String query) {
        var amounts = new HashMap<String, Long>();
        books.rows(query)
                .forEach(row -> amounts.put(
                        String.valueOf(row.get("payment_key")), Long.valueOf(String.valueOf(row.get("amount")))));
        return amounts;
    }

    private long notesIn(String which) {
        return books.count("select count(*) from cash_note where " + which);
    }
}
