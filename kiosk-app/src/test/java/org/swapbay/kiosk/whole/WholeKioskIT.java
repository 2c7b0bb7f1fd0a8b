package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * People at the kiosk as it hangs in the hallway. All share one kiosk, each is another person, and the cabinet fills
 * as the day goes on; that is why they come in this order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeKioskIT {

    private static Hallway hallway;
    private static BenchProcess bench;
    private static Touchscreen screen;
    private static boolean failed;

    @RegisterExtension
    private final AfterTestExecutionCallback evidence = test -> {
        failed = test.getExecutionException().isPresent();
        test.getExecutionException()
                .ifPresent(failure -> failure.addSuppressed(new AssertionError(
                        "Screen:\n" + screen.text() + "\nLog of the kiosk:\n" + hallway.kiosk.log())));
    };

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        hallway = Hallway.open();
        bench = hallway.bench;
        screen = hallway.screen;
    }

    @AfterAll
    static void close() throws IOException {
        if (hallway != null) hallway.close();
    }

    @BeforeEach
    void nobodyIsThere() {
        screen.reads("Scan your badge.");
    }

    /** A failed visit must not become the next one's. */
    @AfterEach
    void tidyUp() {
        bench.mend();
        if (!failed) return;
        for (var end : List.of("Start over", "OK")) if (screen.offers(end)) screen.touch(end);
        screen.page().reload();
    }

    @Test
    @Order(1)
    void aStudentSwapsABrokenChromebookForALoaner() {
        var ana = new Visitor(1);
        screen.reads("5 loaners are ready");
        screen.picture("welcome");
        bench.scan(ana.badge());
        screen.reads("Now scan the label on your Chromebook.");
        screen.picture("who");
        bench.scan(ana.label());
        screen.reads("Hi Ana R. What do you need?");
        screen.reads("You brought Chromebook CB-0001.");
        screen.picture("choose");
        screen.touch("Swap it for a loaner");
        screen.reads("What is wrong with it?");
        screen.picture("what-is-wrong");
        screen.touch("Screen");
        screen.reads("How did it happen?");
        screen.picture("how-did-it-happen");
        screen.touch("It fell");
        screen.reads("Repair takes about 3 school days.");
        assertThat(screen.text()).as("no amount without the PIN").doesNotContain("$");
        screen.picture("before-you-go-on");
        screen.touch("Go on");
        int door = hallway.openDoor();
        screen.reads("Put it in door %d and close the door.".formatted(door));
        screen.picture("put-in");
        bench.put(door, ana.label());
        bench.push(door);
        screen.reads("Scan its label.");
        screen.picture("take-loaner");
        var loaner = hallway.takeLoaner();
        screen.reads("You are set. Bring it back when we tell you.");
        screen.reads("Your loaner: ");
        assertThat(screen.text()).contains("Your loaner: " + loaner);
        var ticket = hallway.ticket();
        screen.picture("done");
        screen.touch("Print a receipt");
        screen.reads("Take your receipt below.");
        assertThat(paper())
                .contains("Chromebook receipt", ticket, "CB-0001", "Ana R", "Screen")
                .contains("Your loaner: " + loaner, "A repair takes about 3 school days.")
                .doesNotContain("Rivera", ana.badge());
        screen.touch("Done");
        assertThat(bench.bay(door).holds("CB-0001")).isTrue();
        assertThat(bench.pulses()).hasSize(2).allMatch(pulse -> pulse.outcome().equals("OPENED"));
        screen.reads("4 loaners are ready");
    }

    @Test
    @Order(2)
    void aBrokenChromebookIsHandedInAloneAndTheLoanerFetchedLater() {
        var ben = new Visitor(2);
        hallway.agreesToHandInAlone(ben);
        hallway.putIn(ben);
        screen.reads("When you want a loaner, scan your badge here.");
        screen.touch("I am done");

        screen.reads("Scan your badge.");
        bench.scan(ben.badge());
        screen.touch("Type my PIN instead");
        screen.types(ben.pin(bench));
        screen.touch("Get my loaner");
        hallway.takeLoaner();
        screen.reads("You are set.");
        screen.touch("I am done");
    }

    /** As the README has it, with nothing but a mouse. */
    @Test
    @Order(3)
    void aNewcomerSwapsWithTheMouseAloneWithinTwoMinutes() {
        var start = System.nanoTime();
        try (var newcomer = new Newcomer(screen.newPage(1600, 1000), bench.address())) {
            newcomer.swaps();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
        assertThat(paper()).contains("CB-0012", "Your loaner: LN-");
        screen.touch("Use it here");
    }

    @Test
    @Order(4)
    void aWrongPinIsRefusedAndTheCostIsShownAfterTheRightOne() {
        var chloe = new Visitor(3);
        bench.scan(chloe.badge());
        screen.touch("Type my PIN instead");
        screen.types(chloe.pin(bench).equals("000000") ? "111111" : "000000");
        screen.reads("That did not match.");
        screen.types(chloe.pin(bench));
        screen.reads("Hi Chloe N.");
        screen.touch("Swap it for a loaner");
        screen.reads("Scan the label on your Chromebook.");
        bench.scan(new Visitor(40).label());
        screen.reads("This one belongs to someone else.");
        bench.scan(chloe.label());
        screen.reads("What is wrong with it?");
        screen.touch("Got wet");
        screen.touch("Something spilled");
        screen.reads("This may cost between $25 and $100.");
        screen.touch("Start over");
    }

    @Test
    @Order(5)
    void whoMayNotBorrowIsToldWhyAndHandsInAllTheSame() {
        var diego = new Visitor(4);
        bench.scan(diego.badge());
        screen.touch("Type my PIN instead");
        screen.types(diego.pin(bench));
        screen.reads("A form from home is still missing for a loaner.");
        assertThat(screen.offers("Swap it for a loaner")).isFalse();
        screen.touch("Only hand it in");
        bench.scan(diego.label());
        hallway.tellWhatIsWrong();
        screen.touch("Go on");
        hallway.putIn(diego);
        screen.reads("Thank you. We take care of it now.");
        screen.touch("I am done");
    }

    @Test
    @Order(6)
    void aStuckDoorIsLeftForAnotherOne() {
        var emma = new Visitor(5);
        var free = bench.firstFree();
        bench.fault(free, "door-jammed");
        hallway.agreesToHandInAlone(emma);
        screen.reads("Is door %d still shut?".formatted(free));
        screen.touch("Door %d does not open".formatted(free));
        int other = hallway.openDoor();
        assertThat(other).isNotEqualTo(free);
        hallway.putIn(emma);
        screen.reads("Thank you.");
        assertThat(bench.bay(other).holds(emma.label())).isTrue();
        screen.touch("I am done");
    }

    @Test
    @Order(7)
    void aDoorClosedOnNothingIsOpenedAgain() {
        var farid = new Visitor(6);
        hallway.agreesToHandInAlone(farid);
        int door = hallway.openDoor();
        screen.reads("Put it in door %d".formatted(door));
        bench.push(door);
        screen.reads("Door %d is shut, but it looks empty.".formatted(door));
        screen.touch("Open door %d again".formatted(door));
        assertThat(hallway.putIn(farid)).isEqualTo(door);
        screen.reads("Thank you.");
        screen.touch("I am done");
    }

    @Test
    @Order(8)
    void withoutPaperTheTicketStandsOnTheScreen() {
        var grace = new Visitor(7);
        hallway.signIn(grace);
        bench.fault("printer", "paper-out");
        screen.touch("Only hand it in");
        hallway.tellWhatIsWrong();
        screen.touch("Go on");
        hallway.putIn(grace);
        var ticket = hallway.ticket();
        screen.touch("Print a receipt");
        screen.reads("No paper came out. Write down your ticket");
        assertThat(hallway.ticket()).isEqualTo(ticket);
        bench.unfault("printer", "paper-out");
        screen.touch("Try to print again");
        screen.reads("Take your receipt below.");
        assertThat(paper()).contains(ticket);
        screen.touch("Done");
    }

    @Test
    @Order(9)
    void aTechnicianLooksIntoABayFromTheMachineWhileNobodyIsServed() {
        var bay = bench.firstFree();
        var before = bench.pulses().size();
        try (var machine = new MachineDesk(hallway.kiosk)) {
            assertThat(machine.open(bay, "a rattle")).isEqualTo("opened");
            screen.reads("Somebody from your school is at the doors.");
            assertThat(bench.bay(bay).open()).isTrue();
            assertThat(machine.open(bay, "once more")).isEqualTo("closed");
            bench.push(bay);
            screen.reads("Scan your badge.");
            // Not the next one to come: the same badge again within a second and a half is one that was held too long.
            bench.scan(new Visitor(13).badge());
            screen.reads("Now scan the label on your Chromebook.");
            assertThat(machine.open(bay, "a rattle")).isEqualTo("busy");
        }
        screen.touch("Start over");
        assertThat(bench.pulses()).hasSize(before + 1);
    }

    @Test
    @Order(10)
    void aScannerPulledOutWorksAgainWithinFiveSecondsOfPluggingIn() {
        bench.fault("scanner", "unplugged");
        await().until(() -> !bench.attended("scanner"));
        bench.unfault("scanner", "unplugged");
        await().atMost(Duration.ofSeconds(5)).until(() -> bench.attended("scanner"));
        bench.scan(new Visitor(10).badge());
        screen.reads("Now scan the label on your Chromebook.");
        screen.touch("Start over");
    }

    @Test
    @Order(11)
    void aVisitInSpanishEndsInACleanScreenWhenTheStudentWalksOff() {
        var imani = new Visitor(9);
        screen.touch("Español");
        screen.reads("Escanea tu credencial.");
        screen.picture("welcome-es");
        bench.scan(imani.badge());
        screen.reads("Ahora escanea la etiqueta de tu Chromebook.");
        bench.scan(imani.label());
        screen.touch("Solo entregarlo");
        screen.touch("Pantalla");
        screen.touch("Se cayó");
        screen.touch("Seguir");
        int door = hallway.openDoor();
        screen.reads("Ponlo en la puerta %d".formatted(door));
        bench.put(door, imani.label());
        bench.push(door);
        screen.touch("Imprimir un recibo");
        screen.reads("Toma tu recibo");
        assertThat(paper()).contains("Recibo", "Pantalla").doesNotContain("What is wrong");
        screen.reads("Necesito más tiempo", Duration.ofMinutes(1));
        screen.touch("Necesito más tiempo");
        await().until(() -> !screen.shows("Necesito más tiempo"));
        screen.reads("Necesito más tiempo", Duration.ofMinutes(1));
        screen.reads("Scan your badge.", Duration.ofMinutes(1));
        assertThat(screen.text()).doesNotContain("Imani", imani.label(), "ticket", "recibo");
    }

    @Test
    @Order(12)
    void thePageFindsBackWithinFifteenSecondsOfARestart() {
        bench.scan(new Visitor(11).badge());
        screen.reads("Now scan the label on your Chromebook.");
        hallway.kiosk.kill();
        screen.reads("One moment");
        hallway.kiosk.restart();
        hallway.kiosk.awaitServing();
        screen.reads("Scan your badge.", Duration.ofSeconds(15));
        bench.scan(new Visitor(11).badge());
        screen.reads("Now scan the label on your Chromebook.");
        screen.touch("Start over");
    }

    @Test
    @Order(12)
    void thePageFindsBackFromAProgramThatDiedBeforeItHadDrawnAnything() {
        screen.loadsWhileTheProgramDies();
        assertThat(screen.text()).doesNotContain("Scan your badge.");
        screen.reads("Scan your badge.", Duration.ofSeconds(15));
    }

    @Test
    @Order(14)
    void theTicketAndTheCustodyStandInTheConsole() throws IOException {
        var jun = new Visitor(10);
        hallway.agreesToHandInAlone(jun);
        int door = hallway.putIn(jun);
        screen.touch("I am done");
        try (var office = new Office(screen.newPage(1280, 800), hallway.kiosk)) {
            office.setUpAndSignIn();
            office.opens("Tickets");
            office.reads(jun.label());
            office.opens("Cabinet");
            office.reads("LN-000");
            office.opens("Assets");
            office.searches(jun.label());
            office.reads("in bay " + door);
            assertThat(office.saves()).contains("\"" + jun.label() + "\"").contains("\"in bay " + door);
            office.carriesAFingerprintReader();
            office.addsAPasskey("Front desk");
            office.signsOutAndInWithThePasskey();
            office.reads("office");
        }
    }

    /** Bay by bay and person by person, read from the database after the doors have closed for the day. */
    @Test
    @Order(99)
    void theRecordSaysWhereEverythingReallyIs() throws SQLException {
        hallway.kiosk.stop();
        var inside = bench.world().bays().stream()
                .filter(bay -> bay.contents() != null)
                .map(bay -> bay.label() + " in bay " + bay.number())
                .toList();
        try (var record = hallway.kiosk.record()) {
            assertThat(Rows.of(record, """
                            select a.tag || ' in bay ' || e.bay from custody_now n join custody_entry e on e.seq = n.seq
                            join asset a on a.id = n.asset_id where e.custodian = 'BAY'""")).containsExactlyInAnyOrderElementsOf(inside);
            assertThat(Rows.of(record, "select id from asset where id not in (select asset_id from custody_now)"))
                    .isEmpty();
            assertThat(Rows.of(record, "select (select count(*) from opening) + (select count(*) from bay_look)"))
                    .as("one pulse for one intent")
                    .containsExactly(String.valueOf(bench.pulses().size()));
            assertThat(Rows.of(record, "select intent_id from opening where outcome is null"))
                    .as("an opening nobody knows the outcome of")
                    .isEmpty();
        }
    }

    /** What stands on the last piece that came out. */
    private static String paper() {
        return bench.paper().getLast().text();
    }
}
