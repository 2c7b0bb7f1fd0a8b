package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.whole.Visitor;

/** Somebody who forgot the own one borrows a loaner for the day and brings it back. */
final class DayLoanErrand implements Errand {

    private final Stand stand;
    private final Visitor student;
    private final Walk walk;

    DayLoanErrand(Stand stand, Visitor student) {
        this.stand = stand;
        this.student = student;
        walk = new Walk(stand, student);
    }

    @Override
    public boolean go() {
        return walk.borrow() && walk.bringBack(walk.loaner());
    }

    @Override
    public String held() {
        return walk.loaner();
    }

    @Override
    public Optional<Visitor> carrier() {
        return Optional.of(student);
    }

    @Override
    public void comeAgain(List<String> violations) throws IOException {
        var still = stand.now(books -> books.loanerOf(student));
        if (still.isPresent() && !stand.inTheCabinet(still.get())) new Walk(stand, student).bringBack(still.get());
    }

    @Override
    public String found(Books books) {
        return "loaner " + books.loanerOf(student).map(books::whereabouts).orElse("not with the student");
    }
}
