package org.swapbay.hardware.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.scanner.Symbology;

/** A serial scanner at the far end of a line; it goes wrong by name through its {@link DeviceFaults}. */
public final class ScannerEmulator implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ScannerEmulator.class);

    private final Pty line;
    private final DeviceFaults faults;
    private final Setup setup;
    private final EmulatorVoice voice;

    /** What a scanner puts behind a read. */
    public enum Suffix {
        CR("\r"),
        LF("\n"),
        CRLF("\r\n"),
        TAB("\t"),
        ETX("\u0003");

        private final String characters;

        Suffix(String characters) {
            this.characters = characters;
        }
    }

    /** How it was programmed. */
    public record Setup(String prefix, boolean aimIdentifiers, Suffix suffix) {

        public static Setup standard() {
            return new Setup("", true, Suffix.CR);
        }
    }

    public ScannerEmulator(Pty line, DeviceFaults faults) {
        this(line, faults, Setup.standard());
    }

    /** The line is the scanner's from now on, and closed with it. */
    public ScannerEmulator(Pty line, DeviceFaults faults, Setup setup) {
        this.line = line;
        this.faults = faults;
        this.setup = setup;
        voice = new EmulatorVoice(line, faults);
        faults.onSwitch(this::switched);
        if (faults.has(Fault.UNPLUGGED)) {
            switched(Fault.UNPLUGGED, true);
        }
    }

    public DeviceFaults faults() {
        return faults;
    }

    /** Somebody holds a code before it. Nothing is heard while it is unplugged or silent. */
    public void scan(String text, Symbology symbology) {
        var once = read(text, symbology);
        var said = new ByteArrayOutputStream();
        said.writeBytes(once);
        if (faults.has(Fault.TWO_AT_ONCE)) {
            said.writeBytes(once);
        }
        voice.say(said.toByteArray());
    }

    /** Sends bytes as they are, such as the scanner's answer to a configuration command. */
    public void send(byte[] bytes) {
        voice.say(bytes);
    }

    @Override
    public void close() throws IOException {
        voice.close();
        line.close();
    }

    private byte[] read(String text, Symbology symbology) {
        var identifier = setup.aimIdentifiers() ? identifier(symbology) : "";
        var suffix = faults.has(Fault.NO_SUFFIX) ? "" : setup.suffix().characters;
        return (setup.prefix() + identifier + text + suffix).getBytes(StandardCharsets.UTF_8);
    }

    private void switched(Fault fault, boolean on) {
        try {
            switch (fault) {
                case UNPLUGGED -> {
                    if (on) {
                        line.hangUp();
                    } else {
                        line.plugIn();
                    }
                }
                default -> {}
            }
        } catch (IOException e) {
            log.warn("the line would not be switched: {}", e.getMessage());
        }
    }

    // The identifiers of NCR's and Zebra's tables for codes without options.
    private static String identifier(Symbology symbology) {
        return switch (symbology) {
            case CODE_39 -> "]A0";
            case CODE_128 -> "]C0";
            case GS1_128 -> "]C1";
            case DATA_MATRIX -> "]d1";
            case EAN_UPC -> "]E0";
            case CODABAR -> "]F0";
            case CODE_93 -> "]G0";
            case INTERLEAVED_2_OF_5 -> "]I0";
            case PDF_417 -> "]L0";
            case QR -> "]Q1";
            case AZTEC -> "]z0";
            case OTHER -> "]X1";
            case NOT_TOLD -> "";
        };
    }
}
