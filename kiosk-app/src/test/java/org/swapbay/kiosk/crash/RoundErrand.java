package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.util.Optional;
import org.swapbay.kiosk.whole.Visitor;

/** A technician takes out what is broken and puts a loaner in. */
final class RoundErrand implements Errand {

    private final Stand stand;
    private final Visitor student;
    private final Cart cart;
    private String broken = "";
    private String spare = "";

    RoundErrand(Stand stand, Visitor student) {
        this.stand = stand;
        this.student = student;
        cart = new Cart(stand);
    }

    /** What an earlier student handed in will do. */
    @Override
    public void prepare() throws IOException {
        if (stand.now(Books::broken).isEmpty()) {
            new Walk(stand, student).swap();
            stand.leaveWithEverything(student);
        }
        broken = stand.now(Books::broken).orElseThrow();
        spare = stand.now(Books::spare).orElseThrow();
    }

    @Override
    public boolean go() {
        return cart.round(spare);
    }

    @Override
    public String held() {
        return spare;
    }

    @Override
    public Optional<Visitor> carrier() {
        return Optional.empty();
    }

    @Override
    public String found(Books books) {
        return "broken one %s, loaner %s".formatted(books.whereabouts(broken), books.whereabouts(spare));
    }
}
