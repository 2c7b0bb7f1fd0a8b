package org.swapbay.kiosk.crash;

import org.swapbay.kiosk.whole.Visitor;

/** One student at the kiosk, who goes on for as long as it lives. */
final class Walk {

    private static final String SCAN_LOANER = "Scan the label on your loaner.";

    private final Stand stand;
    private final Hands hands;
    private final Visitor student;
    private String receipt = "";
    private String loaner = "";

    Walk(Stand stand, Visitor student) {
        this.stand = stand;
        hands = new Hands(stand);
        this.student = student;
    }

    /** What was printed for the student last; empty when nothing was. */
    String receipt() {
        return receipt;
    }

    /** The label behind the door that opened last for taking out; empty while there was none. */
    String loaner() {
        return loaner;
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
            signInByPin();
            hands.touch("Get my loaner");
            takeLoaner();
        });
    }

    /** With the own one at home, for the day; false when the kiosk died on the way. */
    boolean borrow() {
        return hands.wholly(() -> {
            signInByPin();
            hands.touch("Borrow one for today");
            hands.touch("I forgot mine");
            hands.touch("Yes, I bring it back");
            takeLoaner();
        });
    }

    /** The loaner goes in and nothing comes out. */
    boolean bringBack(String label) {
        return hands.wholly(() -> {
            signInByPin();
            hands.touch("Give the loaner back");
            putLoanerIn(label);
            finish();
        });
    }

    /** Once the loaner is in or is not out any more the own one comes out. */
    boolean getMine(String label) {
        return hands.wholly(() -> {
            signInByPin();
            hands.touch("Get my Chromebook back");
            hands.until(
                    "the loaner is asked for, or a door opens",
                    () -> stand.screen().shows(SCAN_LOANER) || hands.open().isPresent());
            if (hands.open().isEmpty()) putLoanerIn(label);
            hands.read("Take your Chromebook in door");
            var door = hands.openDoor();
            stand.bench().take(door.number());
            stand.bench().scan(student.label());
            hands.read("That is yours.");
            stand.bench().push(door.number());
            finish();
        });
    }

    private void signInByPin() {
        // A restart issues new ones.
        stand.kiosk().awaitReady();
        stand.bench().scan(student.badge());
        hands.touch("Type my PIN instead");
        stand.screen().types(student.pin(stand.bench()));
    }

    private void putLoanerIn(String label) {
        hands.read(SCAN_LOANER);
        stand.bench().scan(label);
        hands.touch("Yes, it works");
        hands.read("Put the loaner in door");
        var door = hands.openDoor();
        stand.bench().bring(door.number(), label);
        stand.bench().push(door.number());
    }

    private void takeLoaner() {
        hands.read("Take the Chromebook in door");
        var door = hands.openDoor();
        loaner = door.label();
        stand.bench().take(door.number());
        stand.bench().scan(door.label());
        hands.read("That is the one.");
        stand.bench().push(door.number());
        finish();
    }

    private void finish() {
        hands.touch("Print a receipt");
        hands.read("Take your receipt below.");
        receipt = stand.bench().paper().getLast().text();
        hands.touch("Done");
        hands.read("Scan your badge.");
    }
}
