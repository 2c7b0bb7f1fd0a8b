package org.swapbay.hardware.emulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fazecast.jSerialComm.SerialPort;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.hardware.cash.ssp.SspCodec;
import org.swapbay.hardware.cash.ssp.SspPacket;
import org.swapbay.hardware.transport.Bytes;

@Timeout(60)
class BenchTests {

    // The maker's frames for board 0: unlock lock 1, and ask for the status.
    private static final byte[] UNLOCK_1 = {0x02, 0x00, 0x31, 0x03, 0x36};
    // Waveshare: relay 0 on for 700 ms.
    private static final byte[] FLASH_RELAY_1 = {0x01, 0x05, 0x02, 0x00, 0x00, 0x07, (byte) 0x8D, (byte) 0xB0};
    private static final byte[] STATUS = {0x02, 0x00, 0x30, 0x03, 0x35};

    @TempDir
    Path folder;

    private Bench bench;
    private BenchClient client;

    @BeforeEach
    void start() throws Exception {
        bench = Bench.start("--directory", folder.toString(), "--port", "0", "--kiosk", "http://localhost:8080/");
        client = new BenchClient(bench.address());
    }

    @AfterEach
    void stop() {
        client.close();
        bench.close();
    }

    @Test
    void theWorldTellsBaysDevicesAndFaults() throws Exception {
        var world = client.get("/world");
        assertThat(world.get("bays")).hasSize(12);
        assertThat(world.at("/bays/4/column").asInt()).isEqualTo(1);
        assertThat(world.at("/bays/4/row").asInt()).isEqualTo(1);
        assertThat(world.get("kiosk").asString()).isEqualTo("http://localhost:8080/");
        assertThat(world.at("/devices/locks/faults")).isEmpty();
        assertThat(world.get("faults").findValuesAsString("name")).contains("door-jammed", "paper-out");
    }

    @Test
    void aChromebookGoesIntoAnOpenBayAndOutAgain() throws Exception {
        assertThat(client.status("POST", "/hand", "{\"label\":\"CB-1\",\"caption\":\"Chromebook CB-1\"}"))
                .isEqualTo(204);
        assertThat(client.status("POST", "/bays/1/put?thing=CB-1", ""))
                .as("shut")
                .isEqualTo(409);
        client.send("POST", "/bays/1/faults/door-forced", "");
        client.send("DELETE", "/bays/1/faults/door-forced", "");

        assertThat(client.status("POST", "/bays/1/put?thing=CB-1", "")).isEqualTo(204);
        assertThat(client.get("/world").at("/bays/0/contents/label").asString()).isEqualTo("CB-1");
        assertThat(client.get("/world").get("hand")).isEmpty();
        assertThat(client.status("POST", "/bays/1/take", "")).isEqualTo(204);
        assertThat(client.get("/world").at("/hand/0/label").asString()).isEqualTo("CB-1");

        assertThat(client.status("POST", "/bays/1/push", "")).isEqualTo(204);
        assertThat(client.status("POST", "/bays/1/pull", "")).as("latched").isEqualTo(409);
        assertThat(client.get("/pulses").at("/0/outcome").asString()).isEqualTo("FORCED");
    }

    @Test
    void whatTheWalletNamesCanBePutInFromTheBag() throws Exception {
        client.send("PUT", "/wallet", """
                [{"kind":"badge","caption":"Ana R.","code":"S1001","note":"PIN 123456"},
                 {"kind":"label","caption":"Chromebook CB-7","code":"CB-7","note":null}]""");
        client.send("POST", "/bays/2/faults/door-forced", "");
        assertThat(client.status("POST", "/bays/2/put?thing=S1001", ""))
                .as("a badge is no thing")
                .isEqualTo(409);
        assertThat(client.status("POST", "/bays/2/put?thing=CB-7", "")).isEqualTo(204);
        client.send("POST", "/bays/3/faults/door-forced", "");
        assertThat(client.status("POST", "/bays/3/put?thing=CB-7", ""))
                .as("there is one")
                .isEqualTo(409);
    }

    @Test
    void theKioskStocksAndEmptiesBays() throws Exception {
        client.send("PUT", "/bays/5/contents", "{\"label\":\"CB-5\",\"caption\":\"Chromebook CB-5\"}");
        assertThat(client.get("/world").at("/bays/4/contents/label").asString()).isEqualTo("CB-5");
        assertThat(client.status("PUT", "/bays/5/contents", "null")).isEqualTo(204);
        assertThat(client.get("/world").at("/bays/4/contents").isNull()).isTrue();
    }

    @Test
    void faultsAreSwitchedOnAndOff() throws Exception {
        assertThat(client.status("POST", "/devices/printer/faults/paper-out", ""))
                .isEqualTo(204);
        assertThat(client.get("/world").at("/devices/printer/faults/0").asString())
                .isEqualTo("paper-out");
        assertThat(client.status("DELETE", "/devices/printer/faults/paper-out", ""))
                .isEqualTo(204);
        assertThat(client.get("/world").at("/devices/printer/faults")).isEmpty();
    }

    @Test
    void aScanReachesTheScannersLine() throws Exception {
        var port = open("scanner");
        try {
            await().until(() ->
                    client.get("/world").at("/devices/scanner/attended").asBoolean());
            assertThat(client.status("POST", "/scanner/scan?symbology=QR", "S1001"))
                    .isEqualTo(204);
            assertThat(read(port, 9)).isEqualTo("]Q1S1001\r".getBytes(StandardCharsets.US_ASCII));
        } finally {
            port.closePort();
        }
    }

    @Test
    void aPulseOnTheBusOpensTheDoorAndItsSensorSaysSo() throws Exception {
        var port = open("locks");
        try {
            port.writeBytes(UNLOCK_1, UNLOCK_1.length);
            await().until(() ->
                    client.get("/world").at("/bays/0/door").asString().equals("OPEN"));
            port.writeBytes(STATUS, STATUS.length);
            assertThat(read(port, 9)).startsWith(0x02, 0x00, 0x35, 0xFE);
            assertThat(Files.readString(folder.resolve("pulses.log"))).contains("\"outcome\":\"OPENED\"");
        } finally {
            port.closePort();
        }
    }

    @Test
    void aReceiptComesOutAsPaperAndLiesThereUntilItIsTaken() throws Exception {
        var port = open("printer");
        try {
            var bytes = "Hello paper\n\n\u001dV\u0000".getBytes(StandardCharsets.ISO_8859_1);
            port.writeBytes(bytes, bytes.length);
            await().until(() -> client.get("/printer/paper").at("/0/cut").asBoolean());
            assertThat(client.get("/printer/paper").at("/0/marks/0/text").asString())
                    .isEqualTo("Hello paper");

            assertThat(client.status("DELETE", "/printer/paper", "")).isEqualTo(204);
            assertThat(client.get("/printer/paper")).isEmpty();
        } finally {
            port.closePort();
        }
    }

    @Test
    void aNoteGoesInOnlyWhileAProgramLetsOneInAndLiesWhereItIsAfterARestart() throws Exception {
        assertThat(client.status("POST", "/notes/10", "")).isEqualTo(409);
        var port = open("acceptor");
        try {
            for (var command : List.of(
                    new SspPacket(0, true, Bytes.of(0x11)),
                    new SspPacket(0, false, Bytes.of(0x02, 0xFF, 0xFF)),
                    new SspPacket(0, true, Bytes.of(0x0A)))) {
                var bytes = SspCodec.encode(command).toArray();
                port.writeBytes(bytes, bytes.length);
                assertThat(read(port, 6)).startsWith(0x7F);
            }
            await().until(() -> client.get("/world").at("/notes/takes").asBoolean());
            assertThat(client.status("POST", "/notes/3", "")).isEqualTo(409);
            assertThat(client.status("POST", "/notes/10", "")).isEqualTo(204);
            await().until(() -> client.get("/world").at("/notes/inside").asLong() == 10);
            assertThat(client.status("POST", "/notes/5", ""))
                    .as("one at a time")
                    .isEqualTo(409);
        } finally {
            port.closePort();
        }
        stop();
        start();
        var notes = client.get("/world").at("/notes");
        assertThat(notes.at("/back/0").asLong()).as("power gone, it comes back").isEqualTo(10);
        assertThat(notes.at("/inserted").asInt()).isEqualTo(1);
    }

    @Test
    void everyChangeIsToldToWhoeverWatches() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        var watching = CompletableFuture.runAsync(() -> {
            try {
                client.http()
                        .send(
                                HttpRequest.newBuilder(bench.address().resolve("/events"))
                                        .build(),
                                BodyHandlers.ofLines())
                        .body()
                        .filter(line -> line.startsWith("data:"))
                        .forEach(heard::add);
            } catch (Exception | Error e) {
                heard.add("over");
            }
        });
        await().until(() -> !heard.isEmpty());
        var first = heard.getFirst();
        client.send("POST", "/bays/9/faults/door-jammed", "");
        await().until(() -> heard.stream().anyMatch(data -> !data.equals(first)));
        client.close();
        await().until(watching::isDone);
    }

    @Test
    void aBenchStartedAgainStandsAsItStood() throws Exception {
        client.send("PUT", "/bays/5/contents", "{\"label\":\"CB-5\",\"caption\":\"Chromebook CB-5\"}");
        client.send("POST", "/bays/6/faults/door-forced", "");
        stop();
        start();
        assertThat(client.get("/world").at("/bays/4/contents/label").asString()).isEqualTo("CB-5");
        assertThat(client.get("/world").at("/bays/5/door").asString()).isEqualTo("OPEN");
    }

    @Test
    void aRelayBoardPulsesTheSameDoors() throws Exception {
        stop();
        bench = Bench.start("--directory", folder.toString(), "--port", "0", "--lock-model", "relay");
        client = new BenchClient(bench.address());
        var port = open("locks");
        try {
            port.writeBytes(FLASH_RELAY_1, FLASH_RELAY_1.length);
            await().until(() ->
                    client.get("/world").at("/bays/0/door").asString().equals("OPEN"));
            assertThat(read(port, 8)).isEqualTo(FLASH_RELAY_1);
        } finally {
            port.closePort();
        }
    }

    private SerialPort open(String device) {
        var port = SerialPort.getCommPort(folder.resolve("dev").resolve(device).toString());
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_BLOCKING, 5_000, 0);
        assertThat(port.openPort()).isTrue();
        return port;
    }

    private static byte[] read(SerialPort port, int count) {
        var bytes = new byte[count];
        assertThat(port.readBytes(bytes, count)).isEqualTo(count);
        return bytes;
    }
}
