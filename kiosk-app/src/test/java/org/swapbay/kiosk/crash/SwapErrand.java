package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.whole.Visitor;

/** A broken Chromebook goes in and a loaner comes out. */
final class SwapErrand implements Errand {

    private final Stand stand;
    private final Visitor student;

    SwapErrand(Stand stand, Visitor student) {
        this.stand = stand;
        this.student = student;
    }

    @Override
    public boolean go() {
        return new Walk(stand, student).swap();
    }

    @Override
    public String held() {
        return student.label();
    }

    @Override
    public Optional<Visitor> carrier() {
        return Optional.of(student);
    }

    /** Whoever comes back for a loaner gets its receipt then; everybody else asks at the office. */
    @Override
    public void comeAgain(List<String> violations) throws IOException {
        var walk = new Walk(stand, student);
        var now = stand.now(books -> Finding.of(books, student));
        if (now.owed() && stand.now(Books::stocked)) walk.fetchLoaner();
        if (now.ticket().isEmpty()) return;
        var ticket = now.ticket().get();
        var receipt = walk.receipt().isEmpty() ? stand.staff().printAgain(ticket) : walk.receipt();
        if (!receipt.contains(ticket) || !receipt.contains(student.label())) violations.add("receipt: " + receipt);
    }

    @Override
    public String found(Books books) {
        return Finding.of(books, student).words();
    }
}
