package org.swapbay.kiosk.crash;

/** A technician with a cart, who takes out what is broken and puts a loaner in, for as long as the kiosk lives. */
final class Cart {

    private static final String BADGE = "SB-DEMO-ROBIN";
    private static final String LAST = "That was the last one.";

    private final Stand stand;
    private final Hands hands;

    Cart(Stand stand) {
        this.stand = stand;
        hands = new Hands(stand);
    }

    /**
     * From the badge to the signing out; false when the kiosk died on the way.
     *
     * @param spare the label of a loaner on the school's shelf
     */
    boolean round(String spare) {
        return hands.wholly(() -> {
            signIn();
            takeOutAll();
            putIn(spare, "is in door");
            signOut();
        });
    }

    void collect() {
        signIn();
        takeOutAll();
        signOut();
    }

    /** What was repaired, for its owner. */
    void bringBack(String label) {
        signIn();
        putIn(label, "for its owner.");
        signOut();
    }

    private void signIn() {
        stand.kiosk().awaitReady();
        stand.bench().scan(BADGE);
        hands.read("Staff: type your PIN.");
        stand.screen().types(stand.bench().pin(BADGE));
        hands.read("Scan a Chromebook to put it in.");
    }

    private void signOut() {
        hands.touch("Sign out");
        hands.read("Scan your badge.");
    }

    private void takeOutAll() {
        hands.touch("Take out");
        do takeOut();
        while (!stand.screen().shows(LAST));
    }

    private void putIn(String label, String done) {
        stand.bench().scan(label);
        var door = hands.openDoor();
        theDoorIsSeenOpen();
        stand.bench().bring(door.number(), label);
        stand.bench().push(door.number());
        hands.read(done);
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
}
