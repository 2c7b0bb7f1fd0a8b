package org.swapbay.kiosk.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/**
 * How long the program itself takes for ten loaners, on files: from the scan to the pulse and from the closed door to the
 * next scan. Doors and hands take no time here. How to run it stands in {@code docs/how-to/measure.md}.
 */
final class RestockBenchmark {

    private static final Logger log = LoggerFactory.getLogger(RestockBenchmark.class);
    private static final int LOANERS = 10;
    private static final int ROUNDS = 10;

    private RestockBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var all = new ArrayList<Double>();
        try (var kiosk = new KioskOnDisk(Files.createTempDirectory("restock"))) {
            signIn(kiosk);
            for (var round = 0; round < ROUNDS; round++) {
                var nanos = 0L;
                for (var loaner = 0; loaner < LOANERS; loaner++) nanos += stock(kiosk);
                all.add(nanos / 1e9);
            }
        }
        Collections.sort(all);
        log.info("{} loaners: median {} s, worst {} s", LOANERS, all.get(ROUNDS / 2), all.getLast());
    }

    private static void signIn(KioskOnDisk kiosk) {
        kiosk.scans(School.STAFF_BADGE);
        kiosk.pin(kiosk.staffPin);
        if (!(kiosk.desk().now().scene() instanceof StaffScene.Ready)) throw new IllegalStateException("not signed in");
    }

    private static long stock(KioskOnDisk kiosk) {
        var spare = School.SPARES.getFirst();
        var begun = System.nanoTime();
        kiosk.scans(School.label(spare));
        var opened = System.nanoTime();
        var bay = kiosk.world.bay(
                ((StaffScene.Stocking) kiosk.desk().now().scene()).opening().bay());
        kiosk.looks();
        kiosk.world.put(Technician.NAME, bay, spare);
        bay.open = false;
        var closed = System.nanoTime();
        kiosk.looks();
        var done = System.nanoTime();
        if (!(kiosk.desk().now().scene() instanceof StaffScene.Ready)) throw new IllegalStateException("not in");
        takeBack(kiosk, bay, spare);
        return opened - begun + done - closed;
    }

    /** Not counted: the same loaner goes in again. */
    private static void takeBack(KioskOnDisk kiosk, PhysicalBay bay, String spare) {
        kiosk.touches(new Touch.Undo());
        kiosk.looks();
        kiosk.world.take(Technician.NAME, bay);
        kiosk.scans(School.label(spare));
        bay.open = false;
        kiosk.looks();
    }
}
