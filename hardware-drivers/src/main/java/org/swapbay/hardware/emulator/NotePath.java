package org.swapbay.hardware.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.cash.Bill;

/**
 * Where the notes truly are: before the acceptor, in its path, in the cassette, or in the bag of whoever emptied it. It
 * knows no power and no protocol, so it tells what happened whatever the programs believe. Safe for any thread.
 */
public final class NotePath {

    private final Clock clock;
    private final Duration move;
    private final List<Bill> before = new ArrayList<>();
    private final List<Bill> cassette = new ArrayList<>();
    private final List<Bill> carriedAway = new ArrayList<>();
    private final List<Bill> pulledOut = new ArrayList<>();
    private int inserted;
    private long stackedInLife;
    private @Nullable Moving moving;

    /** @param move how long a note takes from the mouth to escrow, from there to the cassette, and back to the mouth */
    public NotePath(Clock clock, Duration move) {
        this.clock = clock;
        this.move = move;
    }

    /** What a note in the path does. */
    public enum Motion {
        IN,
        WAITING,
        STACKING,
        OUT
    }

    record Moving(Bill bill, Motion motion, Instant since) {}

    /** A snapshot to keep or to show. @param before in hands that got it back @param inPath in the acceptor */
    public record Notes(
            List<Bill> before,
            @Nullable Bill inPath,
            List<Bill> cassette,
            List<Bill> carriedAway,
            List<Bill> pulledOut,
            int inserted,
            long stackedInLife) {}

    public synchronized Notes notes() {
        return new Notes(
                List.copyOf(before),
                moving == null ? null : moving.bill,
                List.copyOf(cassette),
                List.copyOf(carriedAway),
                List.copyOf(pulledOut),
                inserted,
                stackedInLife);
    }

    /** As it was when the snapshot was taken; what was in the path waits there. */
    public synchronized void putBack(Notes notes) {
        before.clear();
        before.addAll(notes.before);
        cassette.clear();
        cassette.addAll(notes.cassette);
        carriedAway.clear();
        carriedAway.addAll(notes.carriedAway);
        pulledOut.clear();
        pulledOut.addAll(notes.pulledOut);
        inserted = notes.inserted;
        stackedInLife = notes.stackedInLife;
        moving = notes.inPath == null ? null : new Moving(notes.inPath, Motion.WAITING, clock.instant());
    }

    synchronized boolean enter(Bill bill) {
        if (moving != null) return false;
        moving = new Moving(bill, Motion.IN, clock.instant());
        inserted++;
        return true;
    }

    synchronized @Nullable Moving moving() {
        return moving;
    }

    synchronized void move(Motion motion) {
        if (moving != null) moving = new Moving(moving.bill, motion, clock.instant());
    }

    /** How far the present movement is, from 0 on; 1 is its end. */
    synchronized double progress() {
        if (moving == null) return 0;
        return (double) Duration.between(moving.since, clock.instant()).toMillis() / move.toMillis();
    }

    synchronized Duration sinceItMoved() {
        return moving == null ? Duration.ZERO : Duration.between(moving.since, clock.instant());
    }

    synchronized void toTheFront() {
        if (moving == null) return;
        before.add(moving.bill);
        moving = null;
    }

    synchronized void intoTheCassette() {
        if (moving == null) return;
        cassette.add(moving.bill);
        stackedInLife++;
        moving = null;
    }

    /** Somebody reaches in or pulls at a string. */
    synchronized void pulledOut() {
        if (moving == null) return;
        pulledOut.add(moving.bill);
        moving = null;
    }

    synchronized void carryAway() {
        carriedAway.addAll(cassette);
        cassette.clear();
    }

    synchronized long stackedInLife() {
        return stackedInLife;
    }
}
