package org.swapbay.hardware.cash.ssp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.cash.AcceptorCondition;
import org.swapbay.hardware.cash.AcceptorSight;
import org.swapbay.hardware.cash.AcceptorSight.Movement;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.BillEvent;
import org.swapbay.hardware.transport.Bytes;

/** What the validator told so far and nobody was told yet. Only {@link #denominations} may be asked by any thread. */
final class SspMemory {

    /** Told again with every poll while they last. */
    private static final Set<AcceptorCondition> MOMENTARY =
            Set.of(AcceptorCondition.JAMMED, AcceptorCondition.PATH_OPEN, AcceptorCondition.STRANGE);

    private final List<BillEvent> events = new ArrayList<>();
    private final EnumSet<AcceptorCondition> conditions = EnumSet.noneOf(AcceptorCondition.class);
    private Movement movement = Movement.NONE;
    private @Nullable Bill held;
    private volatile @Nullable SspSetup setup;
    private boolean prepared;
    private boolean acknowledging = true;
    private boolean owed;
    private boolean countersWanted;
    private OptionalLong stacked = OptionalLong.empty();
    private String identity = "";

    /** Whatever happens now happened to another validator, or to this one while nobody looked. */
    void forget() {
        movement = Movement.NONE;
        held = null;
        prepared = false;
        owed = false;
        conditions.clear();
    }

    AcceptorSight tell() {
        var sight = new AcceptorSight(movement, held, events, conditions, stacked, identity);
        events.clear();
        return sight;
    }

    void note(SspCommand command, SspReply reply) {
        if (command.isPoll()) {
            if (reply.ok()) heard(SspEvent.decode(reply.rest()));
            return;
        }
        switch (command.code()) {
            case SspCommand.HOLD -> {
                if (!reply.ok()) letGo(Movement.NONE);
            }
            case SspCommand.REJECT -> letGo(reply.ok() ? Movement.GIVING_BACK : Movement.NONE);
            case SspCommand.EVENT_ACK -> {
                // Where nothing is owed the validator says that it cannot: also a word that it forgot the event.
                if (reply.ok() || reply.verdict() == SspReply.CANNOT_NOW) owed = false;
            }
            default -> {}
        }
    }

    private void letGo(Movement now) {
        held = null;
        movement = now;
    }

    private void heard(List<SspEvent> told) {
        movement = Movement.NONE;
        conditions.removeAll(MOMENTARY);
        for (var event : told) heard(event);
        if (movement != Movement.HOLDING) held = null;
    }

    private void heard(SspEvent event) {
        switch (event.kind()) {
            case READ -> read(event.channel());
            case STACKING -> movement = Movement.STACKING;
            case REJECTING -> movement = Movement.GIVING_BACK;
            case CREDIT -> money(new BillEvent.Credited(bill(event.channel())));
            case CLEARED_FROM_FRONT -> money(new BillEvent.ClearedToFront(bill(event.channel())));
            case CLEARED_INTO_CASHBOX -> {
                money(new BillEvent.ClearedToCassette(bill(event.channel())));
                countersWanted = true;
            }
            case FRAUD_ATTEMPT -> money(new BillEvent.Tampered(bill(event.channel())));
            case STACKED -> {
                events.add(new BillEvent.Stacked());
                countersWanted = true;
            }
            case REJECTED -> events.add(new BillEvent.GivenBack());
            case SLAVE_RESET -> {
                events.add(new BillEvent.Restarted());
                prepared = false;
                conditions.clear();
            }
            case STACKER_FULL -> conditions.add(AcceptorCondition.CASSETTE_FULL);
            case UNSAFE_JAM, SAFE_JAM -> conditions.add(AcceptorCondition.JAMMED);
            case NOTE_PATH_OPEN -> conditions.add(AcceptorCondition.PATH_OPEN);
            case CASHBOX_REMOVED -> cassette(true);
            case CASHBOX_REPLACED -> cassette(false);
            case UNKNOWN -> conditions.add(AcceptorCondition.STRANGE);
            case DISABLED, CHANNEL_DISABLE, INITIALISING -> {}
        }
    }

    private void read(int channel) {
        movement = channel == 0 ? Movement.READING : Movement.HOLDING;
        var bill = bill(channel);
        if (bill != null && held == null) events.add(new BillEvent.Held(bill));
        held = bill;
    }

    private void money(BillEvent event) {
        events.add(event);
        owed = acknowledging;
    }

    /** Some validators repeat it with every poll. */
    private void cassette(boolean removed) {
        var changed = removed
                ? conditions.add(AcceptorCondition.CASSETTE_OUT)
                : conditions.removeAll(Set.of(AcceptorCondition.CASSETTE_OUT, AcceptorCondition.CASSETTE_FULL));
        if (changed) events.add(removed ? new BillEvent.CassetteRemoved() : new BillEvent.CassetteReplaced());
    }

    private @Nullable Bill bill(int channel) {
        var known = setup;
        return known == null ? null : known.channels().get(channel);
    }

    void setup(SspSetup told) {
        setup = told;
    }

    /** The reply to {@code GET COUNTERS}: how many there are, then each in four bytes, the notes stacked first. */
    void counted(SspReply reply) {
        countersWanted = false;
        var bytes = reply.rest();
        stacked = reply.ok() && bytes.length() >= 5 ? OptionalLong.of(lowFirst(bytes)) : OptionalLong.empty();
    }

    private static long lowFirst(Bytes bytes) {
        return bytes.at(1) | bytes.at(2) << 8 | bytes.at(3) << 16 | (long) bytes.at(4) << 24;
    }

    void identity(SspReply reply) {
        identity = reply.ok() ? reply.rest().toString().replace(" ", "") : "";
    }

    /** The validator is polled plainly from now on. */
    void unacknowledged() {
        acknowledging = false;
        owed = false;
    }

    void markPrepared() {
        prepared = true;
    }

    boolean prepared() {
        return prepared;
    }

    boolean owesAnAcknowledgement() {
        return owed;
    }

    boolean wantsCounters() {
        return countersWanted;
    }

    Movement movement() {
        return movement;
    }

    @Nullable
    Bill held() {
        return held;
    }

    Set<Bill> denominations() {
        var known = setup;
        return known == null ? Set.of() : Set.copyOf(known.channels().values());
    }

    int channelsOf(Set<Bill> bills) {
        var known = setup;
        return known == null ? 0 : known.bits(bills);
    }
}
