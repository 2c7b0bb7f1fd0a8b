package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.whole.Visitor;

/** Somebody brings the loaner back, and nothing goes out. */
final class ReturnErrand implements Errand {

    private final Stand stand;
    private Visitor student;
    private String loaner = "";

    ReturnErrand(Stand stand, Visitor student) {
        this.stand = stand;
        this.student = student;
    }

    /** Whoever has a loaner from an earlier visit will do. */
    @Override
    public void prepare() throws IOException {
        var borrower = stand.now(Books::borrower);
        if (borrower.isPresent()) {
            student = borrower.get();
        } else {
            new Walk(stand, student).swap();
            stand.leaveWithEverything(student);
        }
        loaner = stand.now(books -> books.loanerOf(student)).orElseThrow();
    }

    @Override
    public boolean go() {
        return new Walk(stand, student).bringBack(loaner);
    }

    @Override
    public String held() {
        return loaner;
    }

    @Override
    public Optional<Visitor> carrier() {
        return Optional.of(student);
    }

    @Override
    public void comeAgain(List<String> violations) throws IOException {
        if (stand.inTheCabinet(loaner)) return;
        var still = stand.now(books -> books.loanerOf(student));
        if (still.equals(Optional.of(loaner))) go();
    }

    @Override
    public String found(Books books) {
        return "loaner " + books.whereabouts(loaner);
    }
}
