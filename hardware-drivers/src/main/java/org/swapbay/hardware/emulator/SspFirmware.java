package org.swapbay.hardware.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.ssp.SspCommand;
import org.swapbay.hardware.cash.ssp.SspEvent;
import org.swapbay.hardware.cash.ssp.SspEvent.Kind;
import org.swapbay.hardware.cash.ssp.SspSetup;
import org.swapbay.hardware.emulator.NotePath.Motion;
import org.swapbay.hardware.transport.Bytes;

/** A validator's program: everything but the path and the count of stacked notes is forgotten with its power. GA138. */
final class SspFirmware {

    /** GA138, Hold: not asked for so long, it gives a note in escrow back. */
    private static final Duration ESCROW = Duration.ofSeconds(10);
    /** From here on nobody can pull a note out any more. */
    private static final double SAFE = 0.5;

    private static final Bytes OK = Bytes.of(0xF0);
    private static final Bytes NOT_KNOWN = Bytes.of(0xF2);
    private static final Bytes CANNOT_NOW = Bytes.of(0xF5);
    private static final Bytes KEY_NOT_SET = Bytes.of(0xFA);

    private final DeviceFaults faults;
    private final NotePath path;
    private final List<Bill> channels;
    private final boolean acknowledges;
    private final List<SspEvent> waiting = new ArrayList<>();
    private List<SspEvent> unacknowledged = List.of();
    private boolean enabled;
    private int inhibits;
    private boolean offered;
    private boolean credited;
    private int creditsTold;
    private double progressAtTheCut;

    SspFirmware(DeviceFaults faults, NotePath path, List<Bill> channels, boolean acknowledges) {
        this.faults = faults;
        this.path = path;
        this.channels = List.copyOf(channels);
        this.acknowledges = acknowledges;
        start();
    }

    boolean insert(Bill bill) {
        passTime();
        return open() && path.enter(bill);
    }

    int creditsTold() {
        return creditsTold;
    }

    boolean takesNotes() {
        passTime();
        return open() && path.moving() == null;
    }

    private boolean open() {
        return enabled
                && inhibits != 0
                && unacknowledged.isEmpty()
                && !faults.has(Fault.POWER_OFF)
                && !faults.has(Fault.NOTE_JAM)
                && !faults.has(Fault.CASSETTE_FULL)
                && !faults.has(Fault.CASSETTE_OUT);
    }

    Bytes answer(Bytes request) {
        passTime();
        return switch (request.at(0)) {
            case SspCommand.SYNC, SspCommand.HOST_PROTOCOL -> OK;
            case SspCommand.RESET -> {
                start();
                yield OK;
            }
            case SspCommand.SETUP_REQUEST -> OK.plus(SspSetup.encode("0429", channels));
            case SspCommand.SERIAL_NUMBER -> Bytes.of(0xF0, 0x00, 0x1C, 0x96, 0x2C);
            case SspCommand.SET_INHIBITS -> {
                inhibits = request.length() < 3 ? 0 : request.at(1) | request.at(2) << 8;
                yield OK;
            }
            case SspCommand.ENABLE -> enabled(true);
            case SspCommand.DISABLE -> enabled(false);
            case SspCommand.HOLD -> offering() ? held() : CANNOT_NOW;
            case SspCommand.REJECT -> offering() ? rejected() : CANNOT_NOW;
            case SspCommand.POLL -> OK.plus(SspEvent.encode(polled()));
            case SspCommand.POLL_WITH_ACK -> acknowledges ? OK.plus(SspEvent.encode(polledWithAck())) : KEY_NOT_SET;
            case SspCommand.EVENT_ACK -> acknowledged();
            case SspCommand.COUNTERS -> counters();
            default -> NOT_KNOWN;
        };
    }

    /** Lets the notes move to where they are by now. */
    void passTime() {
        var moving = path.moving();
        if (moving == null || faults.has(Fault.POWER_OFF) || faults.has(Fault.NOTE_JAM)) return;
        switch (moving.motion()) {
            case IN -> {
                if (path.progress() >= 1) read(moving.bill());
            }
            case WAITING -> {
                if (path.sinceItMoved().compareTo(ESCROW) >= 0) path.move(Motion.OUT);
            }
            case STACKING -> stack(moving.bill());
            case OUT -> {
                if (path.progress() >= 1) {
                    path.toTheFront();
                    tell(Kind.REJECTED, 0);
                }
            }
        }
    }

    private void read(Bill bill) {
        var channel = channels.indexOf(bill) + 1;
        var good = channel > 0 && (inhibits >> channel - 1 & 1) == 1 && !faults.has(Fault.REFUSES_NOTES);
        path.move(good ? Motion.WAITING : Motion.OUT);
        offered = false;
        credited = false;
    }

    private void stack(Bill bill) {
        if (path.progress() >= SAFE && !credited) {
            if (faults.has(Fault.NOTE_ON_STRING)) {
                path.pulledOut();
                tell(Kind.FRAUD_ATTEMPT, channelOf(bill));
                return;
            }
            credited = true;
            creditsTold++;
            tell(Kind.CREDIT, channelOf(bill));
        }
        if (path.progress() >= 1) {
            path.intoTheCassette();
            tell(Kind.STACKED, 0);
        }
    }

    void switched(Fault fault, boolean on) {
        switch (fault) {
            case POWER_OFF -> {
                if (on) cut();
                else start();
            }
            case NOTE_JAM -> {
                if (!on) path.pulledOut();
            }
            case CASSETTE_FULL -> {
                if (on) tell(Kind.STACKER_FULL, 0);
            }
            case CASSETTE_OUT -> {
                if (on) path.carryAway();
                tell(on ? Kind.CASHBOX_REMOVED : Kind.CASHBOX_REPLACED, 0);
            }
            default -> {}
        }
    }

    private void cut() {
        progressAtTheCut = path.progress();
    }

    /** Power comes: nothing is remembered, and the path is cleared to the side that is nearer. */
    private void start() {
        waiting.clear();
        unacknowledged = List.of();
        enabled = false;
        inhibits = 0;
        tell(Kind.SLAVE_RESET, 0);
        var stuck = path.moving();
        if (stuck == null) return;
        if (stuck.motion() == Motion.STACKING && progressAtTheCut >= SAFE) {
            path.intoTheCassette();
            tell(Kind.CLEARED_INTO_CASHBOX, channelOf(stuck.bill()));
        } else {
            path.toTheFront();
            tell(Kind.CLEARED_FROM_FRONT, channelOf(stuck.bill()));
        }
    }

    private List<SspEvent> polledWithAck() {
        if (!unacknowledged.isEmpty()) return unacknowledged;
        var events = polled();
        if (events.stream().anyMatch(SspFirmware::wantsAck)) unacknowledged = events;
        return events;
    }

    private List<SspEvent> polled() {
        var moving = path.moving();
        // The poll after the value was told takes the note.
        if (moving != null && moving.motion() == Motion.WAITING && offered) {
            path.move(faults.has(Fault.CASSETTE_FULL) ? Motion.OUT : Motion.STACKING);
            offered = false;
            moving = path.moving();
        }
        var events = new ArrayList<>(waiting);
        waiting.clear();
        if (moving != null) events.add(now(moving));
        if (faults.has(Fault.NOTE_JAM)) events.add(new SspEvent(Kind.UNSAFE_JAM, 0));
        if (!enabled) events.add(new SspEvent(Kind.DISABLED, 0));
        return events;
    }

    private SspEvent now(NotePath.Moving moving) {
        return switch (moving.motion()) {
            case IN -> new SspEvent(Kind.READ, 0);
            case WAITING -> {
                offered = true;
                yield new SspEvent(Kind.READ, channelOf(moving.bill()));
            }
            case STACKING -> new SspEvent(Kind.STACKING, 0);
            case OUT -> new SspEvent(Kind.REJECTING, 0);
        };
    }

    private static boolean wantsAck(SspEvent event) {
        return switch (event.kind()) {
            case CREDIT, FRAUD_ATTEMPT, CLEARED_FROM_FRONT, CLEARED_INTO_CASHBOX -> true;
            default -> false;
        };
    }

    private boolean offering() {
        var moving = path.moving();
        return moving != null && moving.motion() == Motion.WAITING;
    }

    private Bytes held() {
        path.move(Motion.WAITING);
        return OK;
    }

    private Bytes rejected() {
        path.move(Motion.OUT);
        return OK;
    }

    private Bytes acknowledged() {
        if (unacknowledged.isEmpty()) return CANNOT_NOW;
        unacknowledged = List.of();
        return OK;
    }

    private Bytes enabled(boolean on) {
        enabled = on;
        return OK;
    }

    private Bytes counters() {
        var stacked = path.stackedInLife();
        var bytes = new int[22];
        bytes[0] = 0xF0;
        bytes[1] = 5;
        for (var i = 0; i < 4; i++) bytes[2 + i] = (int) (stacked >> 8 * i);
        return Bytes.of(bytes);
    }

    private int channelOf(Bill bill) {
        return channels.indexOf(bill) + 1;
    }

    private void tell(Kind kind, int channel) {
        waiting.add(new SspEvent(kind, channel));
    }
}
