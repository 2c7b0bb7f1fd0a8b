package org.swapbay.hardware.emulator.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.emulator.Bay;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Thing;

/**
 * The world as the page draws it; the wallet and the paper, which are long, stand apart.
 *
 * @param kiosk where the touchscreen is, if the bench was told
 * @param springs doors spring open by themselves
 * @param faults every fault there is, in the order to show them
 * @param payments the stand-in of the card provider, where there is one
 * @param notes before and in the bill acceptor
 */
record WorldView(
        @Nullable URI kiosk,
        String lockModel,
        boolean springs,
        int columns,
        int rows,
        List<Bay> bays,
        List<Thing> hand,
        Map<String, DeviceView> devices,
        List<FaultView> faults,
        @Nullable PaymentsView payments,
        NotesView notes) {

    /**
     * Bank notes by their values, oldest first.
     *
     * @param kinds that the acceptor can tell apart
     * @param takes a note put to the mouth would be drawn in
     * @param cassette in it now
     * @param back given back to whoever put them in
     * @param pulledOut by a hand or on a string
     * @param inserted how many ever were drawn in
     */
    record NotesView(
            List<Long> kinds,
            boolean takes,
            @Nullable Long inside,
            List<Long> cassette,
            List<Long> back,
            List<Long> pulledOut,
            int inserted) {}

    /** @param asked what the terminal asks a card for @param pages that wait to be paid on a phone */
    record PaymentsView(@Nullable String asked, List<PageView> pages, List<String> cards) {}

    /** @param amount as a person reads it */
    record PageView(String name, String amount, URI address) {}

    /** @param attended a program has the device's line open */
    record DeviceView(boolean attended, Set<Fault> faults) {}

    /** @param parts what it can befall */
    record FaultView(String name, String words, List<Part> parts) {

        static List<FaultView> all() {
            return Stream.of(Fault.values())
                    .map(fault -> new FaultView(
                            fault.pathWord(),
                            fault.words(),
                            Stream.of(Part.values()).filter(fault::appliesTo).toList()))
                    .toList();
        }
    }
}
