package org.swapbay.hardware.cash.ssp;

import org.swapbay.hardware.framing.Framing;
import org.swapbay.hardware.framing.Framing.Sight;
import org.swapbay.hardware.transport.Bytes;

/**
 * SSP packets as bytes, both ways: {@code 7F SEQ|ADDRESS LENGTH DATA.. CRCL CRCH}. Behind the first byte every 7F is doubled,
 * also in the check. GA138, Transport Layer.
 */
public final class SspCodec {

    public static final Framing<SspPacket> FRAMING = SspCodec::look;

    /** Every byte but the first doubled. */
    public static final int LONGEST_PACKET = 1 + 2 * (2 + SspPacket.LONGEST + 2);

    private static final int STX = 0x7F;
    private static final int SEQUENCE = 0x80;

    private SspCodec() {}

    public static Bytes encode(SspPacket packet) {
        var plain = Bytes.of(
                        packet.address() | (packet.sequence() ? SEQUENCE : 0),
                        packet.body().length())
                .plus(packet.body());
        var check = crc(plain);
        return Bytes.of(STX).plus(stuffed(plain.plus(Bytes.of(check, check >> 8))));
    }

    private static Bytes stuffed(Bytes plain) {
        var stuffed = new byte[plain.length() * 2];
        var at = 0;
        for (var i = 0; i < plain.length(); i++) {
            if (plain.at(i) == STX) stuffed[at++] = STX;
            stuffed[at++] = (byte) plain.at(i);
        }
        return Bytes.copyOf(stuffed, 0, at);
    }

    private static Sight<SspPacket> look(Bytes held, int start) {
        if (held.at(start) != STX) return nothing("no STX");
        var plain = new byte[2 + SspPacket.LONGEST + 2];
        var count = 0;
        var wanted = 2;
        var at = start + 1;
        while (count < wanted) {
            if (at >= held.length()) return new Sight.Partial<>();
            if (held.at(at) == STX) {
                if (at + 1 >= held.length()) return new Sight.Partial<>();
                // A lone STX begins another packet, whatever the length said.
                if (held.at(at + 1) != STX) return nothing("another packet begins inside");
                at++;
            }
            plain[count++] = (byte) held.at(at++);
            if (count == 2) {
                if ((plain[1] & 0xFF) == 0) return nothing("no data");
                if ((plain[0] & 0x7F) > SspPacket.HIGHEST_ADDRESS) return nothing("no such address");
                wanted = 2 + (plain[1] & 0xFF) + 2;
            }
        }
        return checked(Bytes.copyOf(plain, 0, count), at - start);
    }

    private static Sight<SspPacket> checked(Bytes plain, int length) {
        var end = plain.length() - 2;
        if (crc(plain.slice(0, end)) != (plain.at(end) | plain.at(end + 1) << 8)) return nothing("wrong check");
        var head = plain.at(0);
        return new Sight.Whole<>(new SspPacket(head & ~SEQUENCE, (head & SEQUENCE) != 0, plain.slice(2, end)), length);
    }

    /** Polynomial 8005, upper bit first, start FFFF. */
    private static int crc(Bytes bytes) {
        var crc = 0xFFFF;
        for (var i = 0; i < bytes.length(); i++) {
            crc ^= bytes.at(i) << 8;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x8005;
            crc &= 0xFFFF;
        }
        return crc;
    }

    private static Sight<SspPacket> nothing(String why) {
        return new Sight.Nothing<>(why);
    }
}
