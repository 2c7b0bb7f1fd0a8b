package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One broken Chromebook on its whole way: everybody who has a hand in it, at the kiosk and at the desk. */
class WholeLoopIT {

    private static final Visitor ANA = new Visitor(1);
    /** The badge of the technician. */
    private static final String ROBIN = "SB-DEMO-ROBIN";

    private Hallway hallway;
    private BenchProcess bench;
    private Touchscreen screen;
    private Office office;
    private Workbench workbench;

    @RegisterExtension
    private final AfterTestExecutionCallback evidence = test -> test.getExecutionException()
            .ifPresent(failure -> failure.addSuppressed(new AssertionError("Screen:\n" + screen.text() + "\nDesk:\n"
                    + office.text() + "\nLog of the kiosk:\n" + hallway.kiosk.log())));

    @BeforeEach
    void open() throws IOException, InterruptedException {
        hallway = Hallway.open();
        bench = hallway.bench;
        screen = hallway.screen;
        var desk = screen.newPage(1280, 800);
        office = new Office(desk, hallway.kiosk);
        workbench = new Workbench(desk);
    }

    @AfterEach
    void close() throws IOException {
        if (hallway != null) hallway.close();
    }

    @Test
    void aBrokenChromebookIsSwappedCollectedRepairedBroughtBackAndGivenToItsOwner() throws IOException {
        var loaner = anaSwaps();
        theTechnicianCollects();
        theWorkshopRepairs();
        theTechnicianBringsItBack();
        anaGetsItBackForHerLoaner(loaner);
        everyMoveIsOnRecord(loaner);
    }

    private String anaSwaps() {
        hallway.signIn(ANA);
        screen.touch("Swap it for a loaner");
        hallway.tellWhatIsWrong();
        screen.touch("Go on");
        hallway.putIn(ANA);
        var loaner = hallway.holdLoaner();
        screen.touch("I am done");
        return loaner;
    }

    private void theTechnicianCollects() {
        robinSignsIn();
        screen.touch("Take out the broken one");
        int door = hallway.openDoor();
        screen.reads("out of door %d and scan it.".formatted(door));
        theDoorIsSeenOpen();
        bench.take(door);
        bench.scan(ANA.label());
        screen.reads("it is. Close door %d.".formatted(door));
        bench.push(door);
        screen.reads("is out. That was the last one.");
        screen.touch("Sign out");
        await("the slip").until(() -> bench.paper().getLast().cut());
        assertThat(bench.paper().getLast().text()).contains("CB-0001", "Keys").doesNotContain("Rivera");
        screen.reads("Scan your badge.");
    }

    private void theWorkshopRepairs() throws IOException {
        office.setUpAndSignIn();
        workbench.scans(ANA.label());
        workbench.does("take");
        workbench.finds("Screen cracked");
        workbench.uses("Screen 11.6");
        workbench.works(30);
        workbench.photographs();
        office.reads("$77.50");
        workbench.does("finish");
        office.reads("ready to give back");
    }

    private void theTechnicianBringsItBack() {
        robinSignsIn();
        bench.scan(ANA.label());
        int door = hallway.openDoor();
        screen.reads("in door %d and close it.".formatted(door));
        theDoorIsSeenOpen();
        bench.put(door, ANA.label());
        bench.push(door);
        screen.reads("waits in door %d for its owner.".formatted(door));
        screen.touch("Sign out");
        screen.reads("Scan your badge.");
    }

    private void anaGetsItBackForHerLoaner(String loaner) {
        bench.scan(ANA.badge());
        screen.touch("Type my PIN instead");
        screen.types(ANA.pin(bench));
        screen.touch("Get my Chromebook back");
        screen.reads("Scan the label on your loaner.");
        bench.scan(loaner);
        screen.reads("Does the loaner work?");
        screen.touch("Yes, it works");
        int in = hallway.openDoor();
        screen.reads("Put the loaner in door %d and close the door.".formatted(in));
        screen.picture("put-loaner-in");
        bench.put(in, loaner);
        bench.push(in);
        screen.reads("Take your Chromebook in door");
        int out = hallway.openDoor();
        screen.reads("Take your Chromebook in door %d. Scan its label.".formatted(out));
        screen.picture("take-own");
        bench.take(out);
        bench.scan(ANA.label());
        screen.reads("That is yours. Close door %d.".formatted(out));
        bench.push(out);
        screen.reads("You have your Chromebook back.");
        screen.picture("given-back");
        screen.touch("I am done");
        screen.reads("Scan your badge.");
        assertThat(out).as("never two doors for one Chromebook").isNotEqualTo(in);
    }

    private void everyMoveIsOnRecord(String loaner) {
        workbench.scans(loaner);
        assertThat(office.wholeTimeline(loaner)).containsExactly("in bay", "with Ana Rivera", "in bay");
        workbench.scans(ANA.label());
        assertThat(office.wholeTimeline(ANA.label()))
                .containsExactly("with Ana Rivera", "in bay", "in repair", "in bay", "with Ana Rivera");
    }

    /** No hand is as quick as a test: the screen has the sensor's word first. */
    private void theDoorIsSeenOpen() {
        screen.reads("The door won’t close");
    }

    private void robinSignsIn() {
        bench.scan(ROBIN);
        screen.reads("Staff: type your PIN.");
        screen.types(bench.pin(ROBIN));
        screen.reads("Scan a Chromebook to put it in.");
    }
}
