package org.swapbay.hardware.lock.relay;

import org.swapbay.hardware.transport.Bytes;

/** The check of Modbus RTU: polynomial A001 (8005 mirrored), start FFFF, sent low byte first. */
final class Crc16 {

    private Crc16() {}

    static int of(Bytes bytes, int from, int to) {
        var crc = 0xFFFF;
        for (var i = from; i < to; i++) {
            crc ^= bytes.at(i);
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
        }
        return crc;
    }
}
