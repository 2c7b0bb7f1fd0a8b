package org.swapbay.hardware.cash;

import org.jspecify.annotations.Nullable;

/** What an acceptor says happened. A note that cannot be told is null. */
public sealed interface BillEvent {

    /** Valid, and waiting in escrow to be stacked or given back. */
    record Held(Bill bill) implements BillEvent {}

    /** Where nobody can pull it out any more: the one moment at which money changes hands. */
    record Credited(@Nullable Bill bill) implements BillEvent {}

    /** The last note lies in the cassette. */
    record Stacked() implements BillEvent {}

    /** A note went back to the person, whether it was refused, timed out or given back on command. */
    record GivenBack() implements BillEvent {}

    /** Found in the path after a restart, and pushed out at the front. */
    record ClearedToFront(@Nullable Bill bill) implements BillEvent {}

    /** Found in the path after a restart, and moved into the cassette. */
    record ClearedToCassette(@Nullable Bill bill) implements BillEvent {}

    /** Somebody tampered, such as with a note on a string; where the note is nobody knows. */
    record Tampered(@Nullable Bill bill) implements BillEvent {}

    /** Power was gone, or the acceptor started anew. It takes no notes until told to. */
    record Restarted() implements BillEvent {}

    /** Taken out; what was in it is no longer here. */
    record CassetteRemoved() implements BillEvent {}

    record CassetteReplaced() implements BillEvent {}
}
