package org.swapbay.hardware.lock.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.digitalpetri.modbus.ExceptionCode;
import com.digitalpetri.modbus.FunctionCode;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsRequest;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsResponse;
import com.digitalpetri.modbus.pdu.WriteSingleCoilRequest;
import com.digitalpetri.modbus.pdu.WriteSingleCoilResponse;
import com.digitalpetri.modbus.pdu.WriteSingleRegisterRequest;
import com.digitalpetri.modbus.pdu.WriteSingleRegisterResponse;
import com.digitalpetri.modbus.serial.server.SerialPortServerTransport;
import com.digitalpetri.modbus.server.ModbusRequestContext;
import com.digitalpetri.modbus.server.ModbusRtuServer;
import com.digitalpetri.modbus.server.ModbusServices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.DoorState;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockBench;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.Presence;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;

/**
 * The driver against somebody else's Modbus RTU server, so that it is not only right about itself: what our codec got
 * wrong, our emulator would get wrong alike.
 */
@Timeout(60)
class IndependentModbusPeerTests {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final LockAddress TWO = new LockAddress(7, 2);

    @TempDir
    Path folder;

    private final Peer peer = new Peer();
    private Pty ours;
    private Pty theirs;
    private ModbusRtuServer server;
    private RelayDriver driver;

    @BeforeEach
    void connect() throws Exception {
        ours = Pty.open(folder.resolve("ours"));
        theirs = Pty.open(folder.resolve("theirs"));
        cross(ours, theirs);
        cross(theirs, ours);
        server = ModbusRtuServer.create(
                SerialPortServerTransport.create(
                        port -> port.setSerialPort(theirs.line().toString()).setBaudRate(9600)),
                peer);
        server.start();
        var line = SerialLine.open(SerialSettings.of(ours.line().toString(), 9600));
        assertThat(line.awaitOpen(Duration.ofSeconds(5))).isTrue();
        var locks = IntStream.rangeClosed(1, 12)
                .mapToObj(lock -> new RelayWiring(
                        new LockSettings(
                                new LockAddress(7, lock),
                                DoorFeedback.CLOSED_IS_1,
                                PresenceFeedback.PRESENT_IS_0,
                                Duration.ofMillis(650)),
                        new InputAddress(7, lock),
                        new InputAddress(7, lock + 12)))
                .toList();
        driver = new RelayDriver(line, locks, LockBench.BRISK);
    }

    @AfterEach
    void disconnect() throws Exception {
        driver.close();
        server.stop();
        ours.close();
        theirs.close();
    }

    @Test
    void ourPulseIsTheirTimedFlashOfTheRightRelay() throws Exception {
        driver.pulse(TWO);
        assertThat(peer.coils).containsExactly("7: 0201 := 0007");
    }

    @Test
    void everyRelayIsUnlinkedBeforeTheFirstPulse() throws Exception {
        driver.pulse(TWO);
        assertThat(peer.registers)
                .containsExactlyElementsOf(IntStream.range(0, 12)
                        .mapToObj("7: 10%02X := 0000"::formatted)
                        .toList());
        driver.pulse(TWO);
        assertThat(peer.registers).hasSize(12);
    }

    @Test
    void theirInputsAreOurDoorsAndBays() throws Exception {
        peer.inputs = new byte[] {(byte) 0b1111_1101, (byte) 0b1110_1111, (byte) 0b1111_1111};
        var readings = driver.read();
        assertThat(readings).hasSize(12).allSatisfy((lock, reading) -> {
            assertThat(reading.door()).isEqualTo(lock.equals(TWO) ? DoorState.OPEN : DoorState.CLOSED);
            assertThat(reading.presence()).isEqualTo(lock.lock() == 1 ? Presence.PRESENT : Presence.ABSENT);
        });
        assertThat(driver.online()).isTrue();
    }

    /** This peer, in 2.1.4, sums only the unit of an exception frame: a real broken checksum, from somebody else. */
    @Test
    void theirExceptionWithItsWrongChecksumIsNotBelievedAndNothingIsTriedAgain() throws Exception {
        peer.refusing = true;
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> driver.pulse(TWO));
        assertThat(peer.coils).containsExactly("7: 0201 := 0007");
        assertThat(driver.counts().noiseBytes()).isEqualTo(5);
    }

    /** Two pseudo-terminals back to back are a null-modem cable. */
    private static void cross(Pty from, Pty to) {
        Thread.ofPlatform().daemon().start(() -> {
            var buffer = new byte[256];
            try {
                while (true) {
                    var count = from.read(buffer, TICK);
                    if (count > 0) to.write(Arrays.copyOf(buffer, count));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
    }

    private static final class Peer implements ModbusServices {

        private final Queue<String> coils = new ConcurrentLinkedQueue<>();
        private final Queue<String> registers = new ConcurrentLinkedQueue<>();
        private volatile byte[] inputs = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
        private volatile boolean refusing;

        @Override
        public ReadDiscreteInputsResponse readDiscreteInputs(
                ModbusRequestContext context, int unit, ReadDiscreteInputsRequest request) {
            assertThat(List.of(unit, request.address(), request.quantity())).isEqualTo(List.of(7, 0, 24));
            return new ReadDiscreteInputsResponse(inputs);
        }

        @Override
        public WriteSingleCoilResponse writeSingleCoil(
                ModbusRequestContext context, int unit, WriteSingleCoilRequest request) throws ModbusResponseException {
            coils.add("%d: %04X := %04X".formatted(unit, request.address(), request.value()));
            if (refusing)
                throw new ModbusResponseException(FunctionCode.WRITE_SINGLE_COIL, ExceptionCode.ILLEGAL_DATA_ADDRESS);
            return new WriteSingleCoilResponse(request.address(), request.value());
        }

        @Override
        public WriteSingleRegisterResponse writeSingleRegister(
                ModbusRequestContext context, int unit, WriteSingleRegisterRequest request) {
            registers.add("%d: %04X := %04X".formatted(unit, request.address(), request.value()));
            return new WriteSingleRegisterResponse(request.address(), request.value());
        }
    }
}
