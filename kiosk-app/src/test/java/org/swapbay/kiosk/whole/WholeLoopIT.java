package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
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
        everyMoveIsOnRecord();
    }

    private String anaSwaps() {
        hallway.signIn(ANA);
        screen.touch("Swap it for a loaner");
        hallway.tellWhatIsWrong();
        screen.touch("Go on");
        hallway.putIn(ANA);
        var loaner = hallway.takeLoaner();
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
        office.tallPicture("console-ticket", 1400);
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

    private void everyMoveIsOnRecord() {
        office.opens("Assets");
        for (var tag : List.of(ANA.label())) {
            office.searches(tag);
            office.opensRow(tag);
            office.reads("The record is whole: every entry follows from the one before.");
        }
        office.picture("console-timeline");
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
