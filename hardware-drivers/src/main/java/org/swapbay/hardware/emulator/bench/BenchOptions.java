package org.swapbay.hardware.emulator.bench;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.emulator.CabinetLayout;

/**
 * How the bench is started.
 *
 * @param directory where the lines and the world stand
 * @param port on loopback; 0 takes a free one
 * @param columns doors side by side
 * @param rows doors above each other
 * @param kiosk where the kiosk's touchscreen is served, to be shown in the page
 * @param providerPort where the stand-in of the card provider listens, on loopback; without one there is none
 */
record BenchOptions(
        Path directory,
        int port,
        LockModel lockModel,
        int columns,
        int rows,
        @Nullable URI kiosk,
        @Nullable Integer providerPort) {

    static final String USAGE = "Usage: Bench --directory DIR [--port N] [--lock-model cu16|relay] [--bays 3x4]"
            + " [--kiosk http://localhost:8080/] [--provider-port N]";

    /** Which board drives the locks. */
    enum LockModel {
        CU16(0, 16),
        RELAY(1, 16);

        private final int board;
        private final int mostLocks;

        LockModel(int board, int mostLocks) {
            this.board = board;
            this.mostLocks = mostLocks;
        }
    }

    BenchOptions {
        if (providerPort != null && (providerPort < 0 || providerPort > 65535))
            throw new IllegalArgumentException("provider port out of 0..65535: " + providerPort);
        if (port < 0 || port > 65535) throw new IllegalArgumentException("port out of 0..65535: " + port);
        int bays = new CabinetLayout(columns, rows, lockModel.board).bays().size();
        if (bays > lockModel.mostLocks)
            throw new IllegalArgumentException("one board has " + lockModel.mostLocks + " locks");
        if (kiosk != null && (!"http".equals(kiosk.getScheme()) || kiosk.getHost() == null))
            throw new IllegalArgumentException("the kiosk's address is http://host:port/");
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException says in one line what is wrong with it
     */
    static BenchOptions parse(String... arguments) {
        Path directory = null;
        int port = 8090;
        var model = LockModel.CU16;
        var bays = "3x4";
        URI kiosk = null;
        Integer provider = null;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) throw new IllegalArgumentException(arguments[i] + " needs a value");
            var value = arguments[i + 1];
            switch (arguments[i]) {
                case "--directory" -> directory = Path.of(value);
                case "--port" -> port = number(value);
                case "--lock-model" -> model = lockModel(value);
                case "--bays" -> bays = value;
                case "--kiosk" -> kiosk = URI.create(value);
                case "--provider-port" -> provider = number(value);
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        if (directory == null) throw new IllegalArgumentException("--directory is missing");
        var sides = bays.split("x", -1);
        if (sides.length != 2) throw new IllegalArgumentException("bays are columns x rows, such as 3x4: " + bays);
        return new BenchOptions(directory, port, model, number(sides[0]), number(sides[1]), kiosk, provider);
    }

    CabinetLayout layout() {
        return new CabinetLayout(columns, rows, lockModel.board);
    }

    private static LockModel lockModel(String word) {
        return switch (word) {
            case "cu16" -> LockModel.CU16;
            case "relay" -> LockModel.RELAY;
            default -> throw new IllegalArgumentException("the lock model is cu16 or relay: " + word);
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number: " + text, e);
        }
    }
}
