package org.swapbay.kiosk.devices;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The lock boards of this cabinet.
 *
 * @param line the serial port, best {@code /dev/serial/by-id/…}; none: the kiosk runs without locks
 * @param baud bits per second; none: what the model leaves the factory with
 * @param bays by the number painted on the door; none: 12 bays, 3 beside and 4 above each other, lock n behind door n
 */
@ConfigurationProperties("swapbay.devices.locks")
record LocksProperties(
        @DefaultValue("") String line,
        @DefaultValue("cu16") Model model,
        @Nullable Integer baud,
        @DefaultValue Map<Integer, BayProperties> bays) {

    private static final int COLUMNS = 3;
    private static final int ROWS = 4;

    LocksProperties {
        bays = new TreeMap<>(bays.isEmpty() ? compact(model) : bays);
        // A relay board has a presence sensor only where its input is named.
        if (model == Model.RELAY)
            bays.replaceAll((_, bay) -> bay.presenceInput() == null ? bay.withoutPresence() : bay);
        var bounds = new Bounds("swapbay.devices.locks");
        if (baud != null) bounds.baud(baud);
        bays.forEach((number, bay) -> {
            bounds.between("bays." + number, number, 1, 999);
            bay.check(bounds.below("bays." + number));
        });
        bounds.refuse();
    }

    int baudOrUsual() {
        return baud == null ? model.baud : baud;
    }

    /** The lock board's make. */
    enum Model {
        /** Kerong CU16. */
        CU16(19200, 0),
        /** Waveshare Modbus RTU relay with inputs. */
        RELAY(9600, 1);

        private final int baud;
        private final int firstBoard;

        Model(int baud, int firstBoard) {
            this.baud = baud;
            this.firstBoard = firstBoard;
        }
    }

    /** How the door contact is wired; found out at commissioning, door by door. */
    enum DoorFeedback {
        CLOSED_IS_1,
        CLOSED_IS_0,
        NONE
    }

    /** How the presence sensor is wired. */
    enum PresenceFeedback {
        PRESENT_IS_1,
        PRESENT_IS_0,
        NONE
    }

    /**
     * One bay's wires and place.
     *
     * @param board the board's bus address (Modbus: unit)
     * @param lock the lock on that board, from 1 (Modbus: relay channel)
     * @param inputBoard the Modbus unit of both inputs; none: {@code board}
     * @param input the Modbus input of the door contact, from 1; none: the one numbered as the lock
     * @param presenceInput the Modbus input of the presence sensor, from 1
     * @param row from 1 at the top
     * @param column from 1 at the left
     * @param doorFeedback which bit says that the door is shut
     * @param presenceFeedback which bit says that something lies in the bay
     * @param unlockTime how long the board energises the coil; none: the time the board was left with
     */
    record BayProperties(
            @DefaultValue("0") int board,
            int lock,
            @Nullable Integer inputBoard,
            @Nullable Integer input,
            @Nullable Integer presenceInput,
            int row,
            int column,
            @DefaultValue("closed-is-1") DoorFeedback doorFeedback,
            @DefaultValue("present-is-1") PresenceFeedback presenceFeedback,

            @Nullable Duration unlockTime) {

        private void check(Bounds bounds) {
            bounds.between("board", board, 0, 255)
                    .between("lock", lock, 1, 255)
                    .between("input-board", inputBoard, 0, 255)
                    .between("input", input, 1, 255)
                    .between("presence-input", presenceInput, 1, 255)
                    .atLeast("row", row, 1)
                    .atLeast("column", column, 1)
                    .between("unlock-time", unlockTime, Duration.ofMillis(100), Duration.ofSeconds(5));
        }

        private BayProperties withoutPresence() {
            return new BayProperties(
                    board, lock, inputBoard, input, null, row, column, doorFeedback, PresenceFeedback.NONE, unlockTime);
        }
    }

    private static Map<Integer, BayProperties> compact(Model model) {
        var bays = new TreeMap<Integer, BayProperties>();
        for (int bay = 1; bay <= COLUMNS * ROWS; bay++) {
            int row = (bay - 1) / COLUMNS + 1;
            int column = (bay - 1) % COLUMNS + 1;
            bays.put(
                    bay,
                    new BayProperties(
                            model.firstBoard,
                            bay,
                            null,
                            null,
                            null,
                            row,
                            column,
                            DoorFeedback.CLOSED_IS_1,
                            PresenceFeedback.PRESENT_IS_1,
                            null));
        }
        return bays;
    }
}
