package org.swapbay.kiosk.simulation;

import java.time.Duration;
import java.time.Instant;

/** What can break, and how it is mended. A new fault is one line here; the sweeps and the random part pick it up. */
enum Fault {
    NONE((k, b) -> {}, (k, b) -> {}),
    REPLY_LATE(reply(SimulatedBoard.Reply.LATE), reply(SimulatedBoard.Reply.PROMPT)),
    REPLY_LOST(reply(SimulatedBoard.Reply.LOST), reply(SimulatedBoard.Reply.PROMPT)),
    ORDER_LOST(reply(SimulatedBoard.Reply.ORDER_LOST), reply(SimulatedBoard.Reply.PROMPT)),
    ORDER_REFUSED(reply(SimulatedBoard.Reply.REFUSED), reply(SimulatedBoard.Reply.PROMPT)),
    ORDER_NOT_SENT(reply(SimulatedBoard.Reply.NOT_SENT), reply(SimulatedBoard.Reply.PROMPT)),
    BOARD_OFFLINE((k, b) -> k.board.offline = true, (k, b) -> k.board.offline = false),
    DOOR_JAMS((k, b) -> b.jammed = true, (k, b) -> b.jammed = false),
    DOOR_OPENS_LATE((k, b) -> b.opensAfter = 30_000, (k, b) -> b.opensAfter = PhysicalBay.USUALLY_OPENS_AFTER),
    DOOR_WIRED_WRONG((k, b) -> b.wiredTo = b.number % k.world.bays.size() + 1, (k, b) -> b.wiredTo = b.number),
    TWO_DOORS_OPEN((k, b) -> b.alsoOpens = b.number % k.world.bays.size() + 1, (k, b) -> b.alsoOpens = b.number),
    LOCK_SUPPLY_DOWN((k, b) -> k.world.supplied = false, (k, b) -> k.world.supplied = true),
    DOOR_FORCED((k, b) -> b.opens(k.world.time.now()), (k, b) -> {}),
    DOOR_SENSOR_STUCK_OPEN((k, b) -> b.door = Sense.STUCK_YES, (k, b) -> b.door = Sense.TRUE),
    DOOR_SENSOR_STUCK_CLOSED((k, b) -> b.door = Sense.STUCK_NO, (k, b) -> b.door = Sense.TRUE),
    DOOR_SENSOR_SILENT((k, b) -> b.door = Sense.SILENT, (k, b) -> b.door = Sense.TRUE),
    DOOR_SENSOR_FLOATS((k, b) -> b.door = Sense.FLOATING, (k, b) -> b.door = Sense.TRUE),
    PRESENCE_STUCK_PRESENT((k, b) -> b.presence = Sense.STUCK_YES, (k, b) -> b.presence = Sense.TRUE),
    PRESENCE_STUCK_ABSENT((k, b) -> b.presence = Sense.STUCK_NO, (k, b) -> b.presence = Sense.TRUE),
    PRESENCE_SILENT((k, b) -> b.presence = Sense.SILENT, (k, b) -> b.presence = Sense.TRUE),
    PRESENCE_FLOATS((k, b) -> b.presence = Sense.FLOATING, (k, b) -> b.presence = Sense.TRUE),
    SCANNER_SILENT((k, b) -> k.codesHeard = 0, (k, b) -> k.codesHeard = 1),
    SCANNER_STUTTERS((k, b) -> k.codesHeard = 2, (k, b) -> k.codesHeard = 1),
    PRINTER_SILENT((k, b) -> k.printer = Receipts.NEVER, (k, b) -> k.printer = Receipts.AS_EVER),
    PRINTER_WITHOUT_PAPER((k, b) -> k.printer = Receipts.REFUSED, (k, b) -> k.printer = Receipts.AS_EVER),
    PRINTER_LATE((k, b) -> k.printer = Receipts.LATE, (k, b) -> k.printer = Receipts.AS_EVER),
    DISK_FULL((k, b) -> k.disk.full = true, (k, b) -> k.disk.full = false),
    CLOCK_TEN_YEARS_BACK((k, b) -> k.clock.jump(Duration.ofDays(-3652)), (k, b) -> {}),
    CLOCK_TEN_YEARS_AHEAD((k, b) -> k.clock.jump(Duration.ofDays(3652)), (k, b) -> {}),
    CLOCK_IN_1970((k, b) -> k.clock.jump(Duration.between(k.clock.instant(), Instant.EPOCH)), (k, b) -> {}),
    STANDS_STILL_A_LITTLE((k, b) -> k.standsStill(20_000), (k, b) -> {}),
    STANDS_STILL((k, b) -> k.standsStill(75_000), (k, b) -> {}),
    STANDS_STILL_LONG((k, b) -> k.standsStill(400_000), (k, b) -> {}),
    POWER_FLICKERS((k, b) -> k.flicker(1), (k, b) -> {}),
    POWER_FLICKERS_TWENTY_TIMES((k, b) -> k.flicker(20), (k, b) -> {});

    private final Change begin;
    private final Change end;

    Fault(Change begin, Change end) {
        this.begin = begin;
        this.end = end;
    }

    void begin(Kiosk kiosk, int bay) {
        begin.on(kiosk, kiosk.world.bay(bay));
    }

    void end(Kiosk kiosk, int bay) {
        end.on(kiosk, kiosk.world.bay(bay));
    }

    private static Change reply(SimulatedBoard.Reply reply) {
        return (kiosk, _) -> kiosk.board.reply = reply;
    }

    private interface Change {
        void on(Kiosk kiosk, PhysicalBay bay);
    }
}
