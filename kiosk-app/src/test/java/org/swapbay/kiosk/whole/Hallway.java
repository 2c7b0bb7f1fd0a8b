package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** A kiosk at its bench with its screen, and what people do there again and again. */
final class Hallway implements AutoCloseable {

    private static final Pattern TICKET = Pattern.compile("Your ticket: (\\S+)");

    final Path folder;
    final BenchProcess bench;
    final KioskProcess kiosk;
    final Touchscreen screen;

    /** Everything stands and serves when this returns. */
    static Hallway open() throws IOException, InterruptedException {
        return openWith();
    }

    static Hallway openWith(String... jvm) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("swapbay-whole");
        int port = Program.freePort();
        var bench = BenchProcess.start(folder.resolve("bench"), port);
        return new Hallway(folder, bench, KioskProcess.start(bench, folder.resolve("kiosk"), port, jvm));
    }

    /** With a card terminal, pages to pay on with a phone, and a bill acceptor. */
    static Hallway withTill() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("swapbay-whole");
        int port = Program.freePort();
        var provider = String.valueOf(Program.freePort());
        var bench = BenchProcess.start(folder.resolve("bench"), port, List.of("--provider-port", provider));
        var kiosk = KioskProcess.start(
                bench,
                folder.resolve("kiosk"),
                port,
                "-Dswapbay.payments.stripe.key=sk_test_stand_in",
                "-Dswapbay.payments.stripe.api-base=http://127.0.0.1:" + provider,
                "-Dswapbay.payments.stripe.reader=tmr_stand_in",
                "-Dswapbay.payments.stripe.links=true",
                "-Dswapbay.devices.cash.line=" + bench.line("acceptor"));
        return new Hallway(folder, bench, kiosk);
    }

    /** @param scanner a line of one's own in place of the bench's */
    static Hallway open(Path scanner, String... jvm) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("swapbay-whole");
        int port = Program.freePort();
        var bench = BenchProcess.start(folder.resolve("bench"), port);
        return new Hallway(folder, bench, KioskProcess.start(bench, scanner, folder.resolve("kiosk"), port, jvm));
    }

    private Hallway(Path folder, BenchProcess bench, KioskProcess kiosk) {
        this.folder = folder;
        this.bench = bench;
        this.kiosk = kiosk;
        kiosk.awaitReady();
        screen = new Touchscreen(kiosk.address());
        screen.reads("Scan your badge.");
    }

    /** Badge, then the label as the second factor. */
    void signIn(Visitor visitor) {
        bench.scan(visitor.badge());
        screen.reads("Now scan the label on your Chromebook.");
        bench.scan(visitor.label());
        screen.reads("What do you need?");
    }

    /** From the badge until a door is about to open. */
    void agreesToHandInAlone(Visitor visitor) {
        signIn(visitor);
        screen.touch("Only hand it in");
        tellWhatIsWrong();
        screen.touch("Go on");
    }

    /** From the choice to the moment before the door opens. */
    void tellWhatIsWrong() {
        screen.reads("What is wrong with it?");
        screen.touch("Keys");
        screen.reads("How did it happen?");
        screen.touch("It just stopped");
        screen.reads("Repair takes about 3 school days.");
    }

    /** The door that the cabinet opened. */
    int openDoor() {
        var open = await("a door opens")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> bench.world().bays().stream()
                                .filter(BenchProcess.Bay::open)
                                .toList(),
                        doors -> !doors.isEmpty());
        assertThat(open).as("two doors never stand open").hasSize(1);
        return open.getFirst().number();
    }

    /** Does as the screen says with the door that opens. */
    int putIn(Visitor visitor) {
        int door = openDoor();
        screen.reads("Put it in door %d and close the door.".formatted(door));
        bench.put(door, visitor.label());
        bench.push(door);
        return door;
    }

    /** Takes the loaner out of the door that opens, walks off with it, and says which it is. */
    String takeLoaner() {
        var loaner = holdLoaner();
        bench.leaveWith(loaner);
        return loaner;
    }

    /** Takes the loaner out of the door that opens, keeps it in the hand, and says which it is. */
    String holdLoaner() {
        screen.reads("Take the Chromebook in door");
        int door = openDoor();
        screen.reads("Take the Chromebook in door %d. Scan its label.".formatted(door));
        var loaner = bench.bay(door).label();
        bench.take(door);
        bench.scan(loaner);
        screen.reads("That is the one. Close door %d.".formatted(door));
        bench.push(door);
        return loaner;
    }

    /** The number on the last screen, when it has come. */
    String ticket() {
        return screen.reads(TICKET);
    }

    @Override
    public void close() throws IOException {
        screen.close();
        kiosk.close();
        bench.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
