package org.swapbay.kiosk.crash;

import java.io.IOException;
import org.swapbay.kiosk.whole.Visitor;

/** A technician with a cart, who takes out what is broken and puts a loaner in, for as long as the kiosk lives. */
final class Cart {

    private static final String BADGE = "SB-DEMO-ROBIN";
    private static final String LAST = "That was the last one.";

    private final Stand stand;
    private final Hands hands;
    private final String spare;

    /** @param spare the label of a loaner on the school's shelf */
    Cart(Stand stand, String spare) {
        this.stand = stand;
        this.spare = spare;
        hands = new Hands(stand);
    }

    /** From the badge to the signing out; false when the kiosk died on the way. */
    boolean round() {
        return hands.wholly(() -> {
            stand.bench().scan(BADGE);
            hands.read("Staff: type your PIN.");
            stand.screen().types(stand.bench().pin(BADGE));
            hands.touch("Take out");
            do takeOut();
            while (!stand.screen().shows(LAST));
            stand.bench().scan(spare);
            var door = hands.openDoor();
            theDoorIsSeenOpen();
            stand.bench().put(door.number(), spare);
            stand.bench().push(door.number());
            hands.read("is in door");
            hands.touch("Sign out");
            hands.read("Scan your badge.");
        });
    }

    /** What became of what was broken and of what was to go in, by the record. */
    String found(Visitor student) throws IOException {
        try (var books = stand.books()) {
            return "broken one %s, loaner %s".formatted(custody(books, student.label()), custody(books, spare));
        }
    }

    private void takeOut() {
        var door = hands.openDoor();
        theDoorIsSeenOpen();
        stand.bench().take(door.number());
        stand.bench().scan(door.label());
        hands.read("it is. Close door");
        stand.bench().push(door.number());
        hands.until(
                "the next door or the end",
                () -> hands.open().isPresent() || stand.screen().shows(LAST));
    }

    /** No hand is as quick as a test. */
    private void theDoorIsSeenOpen() {
        hands.read("The door won’t close");
    }

    private static String custody(Books books, String tag) {
        var custodian = books.text("""
                        select e.custodian from asset a join custody_now n on n.asset_id = a.id join custody_entry e on e.seq = n.seq
                        where a.tag = ?""", tag);
        return switch (custodian.orElse("")) {
            case "BAY" -> "in a bay";
            case "REPAIR" -> "out for repair";
            case "STOCK" -> "on the shelf";
            case "UNACCOUNTED" -> "unclear, staff asked";
            case String other -> other;
        };
    }
}
