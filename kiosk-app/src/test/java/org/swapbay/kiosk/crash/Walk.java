package org.swapbay.kiosk.crash;

import org.swapbay.kiosk.whole.Visitor;

/** One student at the kiosk, who goes on for as long as it lives. */
final class Walk {

    private final Stand stand;
    private final Hands hands;
    private final Visitor student;
    private String receipt = "";

    Walk(Stand stand, Visitor student) {
        this.stand = stand;
        hands = new Hands(stand);
        this.student = student;
    }

    /** What was printed for the student last; empty when nothing was. */
    String receipt() {
        return receipt;
    }

    /** From the badge to the receipt; false when the kiosk died on the way. */
    boolean swap() {
        return handIn(() -> {}, () -> {}) && takeTheLoaner();
    }

    /** What comes before it is put in and after its door is closed may happen to anybody. */
    boolean handIn(Runnable before, Runnable after) {
        return hands.wholly(() -> {
            stand.bench().scan(student.badge());
            hands.read("Now scan the label on your Chromebook.");
            stand.bench().scan(student.label());
            hands.touch("Swap it for a loaner");
            hands.touch("Screen");
            hands.touch("It fell");
            hands.touch("Go on");
            hands.read("Put it in door");
            var door = hands.openDoor();
            before.run();
            stand.bench().put(door.number(), student.label());
            stand.bench().push(door.number());
            after.run();
        });
    }

    /** After a hand-in. */
    boolean takeTheLoaner() {
        return hands.wholly(this::takeLoaner);
    }

    /** Badge, PIN, and the loaner that is owed; false when the kiosk died on the way. */
    boolean fetchLoaner() {
        return hands.wholly(() -> {
            stand.bench().scan(student.badge());
            hands.touch("Type my PIN instead");
            stand.screen().types(student.pin(stand.bench()));
            hands.touch("Get my loaner");
            takeLoaner();
        });
    }

    private void takeLoaner() {
        hands.read("Take the Chromebook in door");
        var door = hands.openDoor();
        stand.bench().take(door.number());
        stand.bench().scan(door.label());
        hands.read("That is the one.");
        stand.bench().push(door.number());
        hands.touch("Print a receipt");
        hands.read("Take your receipt below.");
        receipt = stand.bench().paper().getLast().text();
        hands.touch("Done");
        hands.read("Scan your badge.");
    }
}
