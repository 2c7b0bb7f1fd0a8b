package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.whole.Visitor;

/** The own Chromebook is repaired and waits behind a door; its owner brings the loaner and gets it. */
final class GiveBackErrand implements Errand {

    private final Stand stand;
    private final Visitor student;
    private String loaner = "";

    GiveBackErrand(Stand stand, Visitor student) {
        this.stand = stand;
        this.student = student;
    }

    @Override
    public void prepare() throws IOException {
        new Walk(stand, student).swap();
        stand.leaveWithEverything(student);
        var cart = new Cart(stand);
        cart.collect();
        stand.leaveWithEverything();
        var ticket = stand.now(books -> Finding.of(books, student)).ticket().orElseThrow();
        stand.staff().repair(ticket);
        cart.bringBack(student.label());
        stand.leaveWithEverything();
        loaner = stand.now(books -> books.loanerOf(student)).orElseThrow();
    }

    @Override
    public boolean go() {
        return new Walk(stand, student).getMine(loaner);
    }

    @Override
    public String held() {
        return loaner;
    }

    @Override
    public Optional<Visitor> carrier() {
        return Optional.of(student);
    }

    /** Unless its bay is held, what waits behind a door comes out of it. */
    @Override
    public void comeAgain(List<String> violations) throws IOException {
        if (!stand.now(books -> books.canBeHad(student.label()))) return;
        // Nobody can bring what lies behind a door already; staff are asked about it.
        if (stand.inTheCabinet(loaner) && !stand.now(books -> books.canBeHad(loaner))) return;
        go();
        if (stand.inTheCabinet(student.label())) violations.add("it waits behind its door still");
    }

    @Override
    public String found(Books books) {
        return "own one %s, loaner %s".formatted(books.whereabouts(student.label()), books.whereabouts(loaner));
    }
}
