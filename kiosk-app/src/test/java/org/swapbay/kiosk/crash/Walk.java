package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;
import org.swapbay.kiosk.whole.BenchProcess.Bay;
import org.swapbay.kiosk.whole.Visitor;

/** One student at the kiosk, who goes on for as long as it lives. */
final class Walk {

    /** Longer than the longest time that a test lets stand still. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Stand stand;
    private final Visitor student;
    private String receipt = "";

    Walk(Stand stand, Visitor student) {
        this.stand = stand;
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
        return wholly(() -> {
            stand.bench().scan(student.badge());
            read("Now scan the label on your Chromebook.");
            stand.bench().scan(student.label());
            touch("Swap it for a loaner");
            touch("Screen");
            touch("It fell");
            touch("Go on");
            read("Put it in door");
            var door = openDoor();
            before.run();
            stand.bench().put(door.number(), student.label());
            stand.bench().push(door.number());
            after.run();
        });
    }

    /** After a hand-in. */
    boolean takeTheLoaner() {
        return wholly(this::takeLoaner);
    }

    /** Badge, PIN, and the loaner that is owed; false when the kiosk died on the way. */
    boolean fetchLoaner() {
        return wholly(() -> {
            stand.bench().scan(student.badge());
            touch("Type my PIN instead");
            stand.screen().types(student.pin(stand.bench()));
            touch("Get my loaner");
            takeLoaner();
        });
    }

    private void takeLoaner() {
        read("Take the Chromebook in door");
        var door = openDoor();
        stand.bench().take(door.number());
        stand.bench().scan(door.label());
        read("That is the one.");
        stand.bench().push(door.number());
        touch("Print a receipt");
        read("Take your receipt below.");
        receipt = stand.bench().paper().getLast().text();
        touch("Done");
        read("Scan your badge.");
    }

    private boolean wholly(Runnable errand) {
        try {
            errand.run();
            return true;
        } catch (WentDark dark) {
            return false;
        }
    }

    private void read(String words) {
        until(words, () -> stand.screen().shows(words));
    }

    private void touch(String words) {
        until(words, () -> stand.screen().offers(words));
        stand.screen().touch(words);
    }

    private Bay openDoor() {
        until("an open door", () -> open().isPresent());
        return open().orElseThrow();
    }

    /** Doors that an earlier round left open were pushed shut after it. */
    private Optional<Bay> open() {
        return stand.bench().world().bays().stream().filter(Bay::open).findFirst();
    }

    private void until(String what, BooleanSupplier there) {
        try {
            await(what)
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        if (!stand.kiosk().running()) throw new WentDark();
                        return there.getAsBoolean();
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("%s does not come. There is:\n%s\nLog:\n%s"
                    .formatted(what, stand.screen().text(), stand.kiosk().log()));
        }
    }

    /** The program died. */
    private static final class WentDark extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
