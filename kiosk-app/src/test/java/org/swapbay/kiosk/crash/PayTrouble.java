package org.swapbay.kiosk.crash;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.emulator.payment.ProviderFault;

/** What goes wrong in the same payment in which the program dies. */
enum PayTrouble {
    NONE(null, PayWay.values()),
    REQUEST_LOST(ProviderFault.REQUEST_LOST, PayWay.CARD, PayWay.LINK),
    ANSWER_LOST(ProviderFault.ANSWER_LOST, PayWay.CARD, PayWay.LINK),
    SERVER_BROKEN(ProviderFault.SERVER_BROKEN, PayWay.CARD, PayWay.LINK),
    DONE_AND_BROKEN(ProviderFault.DONE_AND_BROKEN, PayWay.CARD, PayWay.LINK),
    OUT_OF_ORDER(ProviderFault.OUT_OF_ORDER, PayWay.CARD, PayWay.LINK),
    TOO_MANY(ProviderFault.TOO_MANY, PayWay.CARD, PayWay.LINK),
    ANSWERS_LATE(null, PayWay.CARD, PayWay.LINK),
    NEWS_TWICE(null, PayWay.CARD, PayWay.LINK),
    NEWS_OUT_OF_ORDER(null, PayWay.CARD, PayWay.LINK),
    /** Of the acceptor, with the kill. */
    POWER_OFF(null, PayWay.CASH),
    /** With the kill; a hand frees the note and keeps it. */
    NOTE_JAM(null, PayWay.CASH),
    /** The next note hangs on one. */
    NOTE_ON_STRING(null, PayWay.CASH),
    /** From the kill until after the start. */
    UNPLUGGED(null, PayWay.CASH);

    private final @Nullable ProviderFault fault;
    private final Set<PayWay> ways;

    PayTrouble(@Nullable ProviderFault fault, PayWay... ways) {
        this.fault = fault;
        this.ways = Set.of(ways);
    }

    static List<PayTrouble> of(PayWay way) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.ways.contains(way))
                .toList();
    }

    /** Of one request. */
    Optional<ProviderFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** As the bench calls it; empty where it is none of the acceptor's. */
    Optional<String> ofAcceptor() {
        return ways.equals(Set.of(PayWay.CASH))
                ? Optional.of(name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return this == NONE ? "–" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
