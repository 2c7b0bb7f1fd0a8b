package org.swapbay.hardware.emulator;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.ssp.SspCodec;
import org.swapbay.hardware.cash.ssp.SspPacket;
import org.swapbay.hardware.transport.Bytes;

/**
 * A note validator at the far end of a line, SSP at address 0. Its notes move by time, whether or not anybody asks; they go
 * wrong by name through {@link DeviceFaults}. What it says and when is in {@link SspFirmware}.
 */
public final class SspAcceptorEmulator implements Closeable {

    private static final int ADDRESS = 0;

    private final DeviceFaults faults;
    private final SspFirmware firmware;
    private final BoardVoice<SspPacket> voice;
    private @Nullable Boolean lastSequence;
    private Bytes lastAnswer = Bytes.NONE;
    private int answers;

    /** Starts at once. The line is the validator's from now on, and closed with it. @param channels from 1 on */
    public SspAcceptorEmulator(
            Pty line, DeviceFaults faults, NotePath path, List<Bill> channels, boolean acknowledges) {
        this.faults = faults;
        this.firmware = new SspFirmware(faults, path, channels, acknowledges);
        this.voice = new BoardVoice<>(line, faults, SspCodec.FRAMING, "ssp", this::hear);
        faults.onSwitch(this::switched);
        voice.start();
    }

    public DeviceFaults faults() {
        return faults;
    }

    /** A hand puts a note to the mouth. False where it is not drawn in. */
    public synchronized boolean insert(Bill bill) {
        return firmware.insert(bill);
    }

    /** Whether a note put to the mouth would be drawn in now. */
    public synchronized boolean takesNotes() {
        return firmware.takesNotes();
    }

    /** How many notes it said that it took, whether or not anybody heard it. */
    public synchronized int creditsTold() {
        return firmware.creditsTold();
    }

    /** Moves the notes to where they are by now. */
    public synchronized void passTime() {
        firmware.passTime();
    }

    @Override
    public void close() throws IOException {
        voice.close();
    }

    private synchronized void hear(SspPacket packet) {
        if (packet.address() != ADDRESS || faults.has(Fault.POWER_OFF)) return;
        var body = packet.body();
        // GA138: a packet with the sequence of the one before is not carried out, its answer is repeated.
        var repeated = lastSequence != null && lastSequence == packet.sequence() && body.at(0) != 0x11;
        if (!repeated) lastAnswer = firmware.answer(body);
        lastSequence = packet.sequence();
        say(packet, SspCodec.encode(new SspPacket(ADDRESS, packet.sequence(), lastAnswer)));
    }

    private void say(SspPacket heard, Bytes answer) {
        if (faults.has(Fault.ANSWERS_LOST) && ++answers % 2 == 1) return;
        voice.answer(SspCodec.encode(heard), answer, answer);
        if (faults.has(Fault.SAYS_TWICE)) voice.answer(Bytes.NONE, answer, answer);
    }

    private synchronized void switched(Fault fault, boolean on) {
        if (fault == Fault.POWER_OFF && !on) lastSequence = null;
        firmware.switched(fault, on);
    }
}
