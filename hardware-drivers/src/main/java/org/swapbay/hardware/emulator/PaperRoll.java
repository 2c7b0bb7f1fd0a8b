package org.swapbay.hardware.emulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The paper in and before the printer. It outlives the program at the other end. Safe for any thread. */
final class PaperRoll {

    static final int LINE_DOTS = 34;

    private static final int DOTS_PER_MILLIMETRE = 8;
    private static final int MOST_KEPT = 200;

    private final Deque<PaperStrip> strips = new ArrayDeque<>();
    private final List<PaperMark> marks = new ArrayList<>();
    private int dots;
    private long dotsInLife;

    synchronized void print(PaperMark mark, int length) {
        marks.add(mark);
        feed(length);
    }

    synchronized void feed(int length) {
        dots += length;
        dotsInLife += length;
    }

    /** Ends the piece; nothing happens where none hangs out. */
    synchronized void takeOff(boolean cut) {
        if (dots == 0) {
            return;
        }
        strips.add(hanging(cut));
        if (strips.size() > MOST_KEPT) {
            strips.remove();
        }
        marks.clear();
        dots = 0;
    }

    /** Puts back pieces that came out before a restart. */
    synchronized void putBack(List<PaperStrip> earlier) {
        strips.addAll(earlier);
    }

    /** Tears off what hangs out and carries everything away. */
    synchronized void takeAway() {
        takeOff(false);
        strips.clear();
    }

    /** All pieces, oldest first, and what hangs in the printer last. */
    synchronized List<PaperStrip> strips() {
        var all = new ArrayList<>(strips);
        if (dots > 0) {
            all.add(hanging(false));
        }
        return List.copyOf(all);
    }

    synchronized int linesHanging() {
        return marks.size();
    }

    synchronized long millimetresInLife() {
        return dotsInLife / DOTS_PER_MILLIMETRE;
    }

    private PaperStrip hanging(boolean cut) {
        return new PaperStrip(marks, dots / DOTS_PER_MILLIMETRE, cut);
    }
}
