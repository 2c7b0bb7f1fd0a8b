package org.swapbay.hardware.emulator;

import static org.swapbay.hardware.emulator.Part.ACCEPTOR;
import static org.swapbay.hardware.emulator.Part.BAY;
import static org.swapbay.hardware.emulator.Part.LOCKS;
import static org.swapbay.hardware.emulator.Part.PRINTER;
import static org.swapbay.hardware.emulator.Part.SCANNER;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be made to go wrong, by name, and on which {@link Part} of the kiosk. */
public enum Fault {
    /** Powered, but never says a word. */
    SILENT("Says nothing", LOCKS, SCANNER, PRINTER, ACCEPTOR),
    /** Answers after its host gave up. */
    LATE("Answers too late", LOCKS, PRINTER, ACCEPTOR),
    /** A frame stops half-way. */
    CUT_FRAMES("Frames cut short", LOCKS, ACCEPTOR),
    /** Stray bytes before what it says. */
    NOISE("Noise on the line", LOCKS, SCANNER, PRINTER, ACCEPTOR),
    BAD_CHECKSUM("Wrong checksum", LOCKS, ACCEPTOR),
    /** A two-wire adapter hears itself: the request comes back before the answer. */
    ECHO("Echo of the request", LOCKS),
    /** Another board of the bus answers. */
    WRONG_BOARD("Another board answers", LOCKS),
    /** What it says arrives in pieces with gaps between. */
    PIECES("Arrives in pieces", LOCKS, SCANNER, PRINTER, ACCEPTOR),
    /** The line is pulled out; taking the fault away plugs it in again under the same link. */
    UNPLUGGED("Unplugged", LOCKS, SCANNER, PRINTER, ACCEPTOR),
    /** The board talks, the 12 V for the coils are gone: pulses are acknowledged and move nothing. */
    LOCK_SUPPLY_DOWN("No power for the locks", LOCKS),

    /** The pulse is given and the door stays shut. */
    DOOR_JAMMED("Door jammed", BAY),
    /** Switching it on opens the door without command; while it is on the latch does not hold. */
    DOOR_FORCED("Door forced", BAY),
    /** For a second after each movement the door switch answers now so, now so. */
    SENSOR_BOUNCING("Door sensor bounces", BAY),
    SENSOR_STUCK_OPEN("Door sensor stuck at open", BAY),
    SENSOR_STUCK_CLOSED("Door sensor stuck at closed", BAY),
    PRESENCE_STUCK_PRESENT("Always senses a thing", BAY),
    PRESENCE_STUCK_ABSENT("Never senses a thing", BAY),

    /** No terminator after a scan. */
    NO_SUFFIX("No end mark", SCANNER),
    /** Each scan comes twice in one burst. */
    TWO_AT_ONCE("Two scans at once", SCANNER),

    PAPER_OUT("Paper out", PRINTER),
    PAPER_NEAR_END("Paper near its end", PRINTER),
    /** The paper ends in the middle of the next receipt. */
    PAPER_OUT_MID_JOB("Paper ends in the receipt", PRINTER),
    COVER_OPEN("Cover open", PRINTER),
    CUTTER_JAM("Cutter jammed", PRINTER),
    HEAD_HOT("Print head too hot", PRINTER),
    /** It takes no more bytes; the buffer fills and the host's write blocks. */
    NOT_DRAINING("Takes no bytes", PRINTER),
    /** Switching it on restarts the printer: buffer and settings are lost, then the fault goes away. */
    POWER_CYCLED("Switched off and on", PRINTER),

    /** Every other answer never arrives. */
    ANSWERS_LOST("Every other answer lost", ACCEPTOR),
    SAYS_TWICE("Every answer twice", ACCEPTOR),
    /** No power: it is silent, and what is in its path stays there until power is back. */
    POWER_OFF("No power", ACCEPTOR),
    /** It takes no note for a good one. */
    REFUSES_NOTES("Refuses every note", ACCEPTOR),
    /** A note that moves stops; taking the fault away is a hand that frees it and keeps it. */
    NOTE_JAM("Note jammed", ACCEPTOR),
    /** The next note hangs on a string and is pulled out while it is stacked. */
    NOTE_ON_STRING("Note on a string", ACCEPTOR),
    CASSETTE_FULL("Cassette full", ACCEPTOR),
    /** Switching it on takes the cassette with all that is in it; taking the fault away puts an empty one in. */
    CASSETTE_OUT("Cassette taken out", ACCEPTOR);

    private final String words;
    private final Set<Part> parts;

    Fault(String words, Part first, Part... others) {
        this.words = words;
        this.parts = Set.copyOf(EnumSet.of(first, others));
    }

    /** The fault of this {@link #pathWord()}. */
    public static Optional<Fault> ofPathWord(String word) {
        return Stream.of(values())
                .filter(fault -> fault.pathWord().equals(word))
                .findFirst();
    }

    /** All faults this part can have, in the order of this list. */
    public static Set<Fault> of(Part part) {
        return Stream.of(values())
                .filter(fault -> fault.appliesTo(part))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
    }

    public boolean appliesTo(Part part) {
        return parts.contains(part);
    }

    /** Short English words for the bench. */
    public String words() {
        return words;
    }

    /** The name in addresses, such as {@code door-jammed}. */
    @JsonValue
    public String pathWord() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
