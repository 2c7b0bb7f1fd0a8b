package org.swapbay.kiosk.cash;

import java.util.Optional;
import java.util.OptionalLong;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.devices.CashProblem;
import org.swapbay.kiosk.devices.CashSight;
import org.swapbay.kiosk.devices.NoteEvent;

/**
 * What became of a note that was in escrow. Believed are, in this order: what the device says happened, what it counted, and
 * nothing else: what neither tells is for the office.
 */
final class NoteJudge {

    /** So often seen idle, its count has followed whatever it did. */
    static final int SETTLED = 3;
    /** So often seen idle without a word, it will not say any more. At five looks a second: ten seconds. */
    static final int SPEECHLESS = 50;

    private NoteJudge() {}

    /** What to write down, if it is certain. */
    sealed interface Verdict {

        record Wait() implements Verdict {}

        record Credited() implements Verdict {}

        record Returned() implements Verdict {}

        record Stuck() implements Verdict {}

        record Disputed(Doubt doubt, boolean inCassette) implements Verdict {}
    }

    /**
     * @param decided it was to be stacked, and the family's payment is written down
     * @param idle how often in a row the device was seen with nothing in its path, this time included
     */
    static Verdict judge(CashNote note, boolean decided, CashSight sight, int idle) {
        return said(note, decided, sight).orElseGet(() -> seen(note, decided, sight, idle));
    }

    private static Optional<Verdict> said(CashNote note, boolean decided, CashSight sight) {
        for (var event : sight.events()) {
            switch (event.kind()) {
                case CREDITED, CLEARED_TO_CASSETTE -> {
                    return Optional.of(inCassette(note, decided, event));
                }
                case GIVEN_BACK, CLEARED_TO_FRONT -> {
                    return Optional.of(new Verdict.Returned());
                }
                case TAMPERED -> {
                    return Optional.of(new Verdict.Disputed(Doubt.TAMPERED, false));
                }
                case HELD, STACKED, RESTARTED, CASSETTE_REMOVED, CASSETTE_REPLACED -> {}
            }
        }
        return Optional.empty();
    }

    private static Verdict inCassette(CashNote note, boolean decided, NoteEvent event) {
        var told = event.note();
        if (told != null && !same(told, note)) return new Verdict.Disputed(Doubt.OTHER_NOTE, true);
        return decided ? new Verdict.Credited() : new Verdict.Disputed(Doubt.NOT_DECIDED, true);
    }

    private static Verdict seen(CashNote note, boolean decided, CashSight sight, int idle) {
        if (sight.problem().filter(problem -> problem == CashProblem.JAMMED).isPresent())
            return note.stuck() ? new Verdict.Wait() : new Verdict.Stuck();
        if (!sight.idle() || idle < SETTLED) return new Verdict.Wait();
        var counted = counted(note, sight);
        if (counted.isEmpty())
            return idle < SPEECHLESS
                    ? new Verdict.Wait()
                    : new Verdict.Disputed(note.stuck() ? Doubt.WAS_STUCK : Doubt.NEVER_TOLD, false);
        if (counted.getAsLong() > note.stackedBefore())
            return decided ? new Verdict.Credited() : new Verdict.Disputed(Doubt.NOT_DECIDED, true);
        return note.stuck() ? new Verdict.Disputed(Doubt.WAS_STUCK, false) : new Verdict.Returned();
    }

    /** Another device counts other notes. */
    private static OptionalLong counted(CashNote note, CashSight sight) {
        return note.stackedBefore() == CashNote.NOT_COUNTED || !sight.identity().equals(note.acceptor())
                ? OptionalLong.empty()
                : sight.stacked();
    }

    private static boolean same(BankNote told, CashNote note) {
        return told.currency().equals(note.currency()) && CashRules.money(told).equals(note.money());
    }
}
