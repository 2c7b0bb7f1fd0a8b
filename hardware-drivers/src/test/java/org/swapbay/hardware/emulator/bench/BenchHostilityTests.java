package org.swapbay.hardware.emulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BenchHostilityTests {

    @TempDir
    Path folder;

    private Bench bench;
    private BenchClient client;

    @BeforeEach
    void start() throws Exception {
        bench = Bench.start("--directory", folder.toString(), "--port", "0");
        client = new BenchClient(bench.address());
    }

    @AfterEach
    void stop() {
        client.close();
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /bays/13/pull",
                "POST   | /bays/0/pull",
                "POST   | /bays/-1/pull",
                "POST   | /bays/01/pull",
                "POST   | /bays/one/pull",
                "POST   | /bays",
                "POST   | /bays/1",
                "POST   | /bays/1/kick",
                "POST   | /bays/1/faults/paper-out",
                "POST   | /bays/1/faults/none",
                "PUT    | /bays/1/faults/door-jammed",
                "POST   | /devices/bay/faults/door-jammed",
                "POST   | /devices/toaster/faults/silent",
                "POST   | /devices/scanner/faults/paper-out",
                "GET    | /../world.json",
                "GET    | /%2e%2e/world.json",
                "GET    | /package-info.class",
                "GET    | /bench.html/",
                "PATCH  | /world",
                "DELETE | /wallet"
            })
    void anAddressThatIsNoneIsNotFound(String method, String path) throws Exception {
        assertThat(client.status(method, path, "")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "not json",
                "{}",
                "[null]",
                "[1]",
                "[{\"kind\":\"gun\",\"caption\":\"A\",\"code\":\"B\"}]",
                "[{\"kind\":\"badge\",\"caption\":null,\"code\":\"B\"}]",
                "[{\"kind\":\"badge\",\"caption\":\" \",\"code\":\"B\"}]",
                "[{\"kind\":\"badge\",\"code\":\"B\"}]",
                "[] []"
            })
    void aWalletThatIsNoneIsRefusedAndTheOldOneKept(String body) throws Exception {
        client.send("PUT", "/wallet", "[{\"kind\":\"badge\",\"caption\":\"Ana R.\",\"code\":\"S1001\"}]");
        assertThat(client.status("PUT", "/wallet", body)).isEqualTo(400);
        assertThat(client.get("/wallet")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"caption\":\"\"}", "{\"label\":\"\",\"caption\":\"x\"}", "7", "{\"label\":{}}"})
    void aThingThatIsNoneIsNotPickedUp(String body) throws Exception {
        assertThat(client.status("POST", "/hand", body)).isEqualTo(400);
        assertThat(client.get("/world").get("hand")).isEmpty();
    }

    @Test
    void deeplyNestedJsonIsRefused() throws Exception {
        assertThat(client.status("PUT", "/wallet", "[".repeat(100_000))).isEqualTo(400);
    }

    @Test
    void aHugeBodyIsRefused() throws Exception {
        assertThat(client.raw("PUT /wallet HTTP/1.1\r\nHost: localhost:" + port()
                        + "\r\nContent-Length: 1048577\r\n\r\n" + " ".repeat(1_048_577)))
                .isEqualTo("HTTP/1.1 413");
    }

    @Test
    void aCodeIsTextOfReasonableLengthAndOfAKnownKind() throws Exception {
        assertThat(client.status("POST", "/scanner/scan", "")).isEqualTo(400);
        assertThat(client.status("POST", "/scanner/scan", "x".repeat(4_097))).isEqualTo(400);
        assertThat(client.status("POST", "/scanner/scan?symbology=HOLOGRAM", "x"))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:x", "*", "/world?%ZZ", "http://evil.example/world", "//evil.example/world"})
    void anAddressThatIsHardlyOneDoesNotHurtTheBench(String address) throws Exception {
        assertThat(client.raw("GET " + address + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n"))
                .doesNotContain("500");
        assertThat(client.status("GET", "/world", "")).isEqualTo(200);
    }

    @Test
    void anotherHostNameIsTurnedAway() throws Exception {
        assertThat(client.raw("GET /world HTTP/1.1\r\nHost: evil.example:" + port() + "\r\n\r\n"))
                .isEqualTo("HTTP/1.1 403");
        assertThat(client.raw("GET /world HTTP/1.1\r\nHost: localhost\r\n\r\n")).isEqualTo("HTTP/1.1 403");
        assertThat(client.raw("GET /world HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n\r\n"))
                .isEqualTo("HTTP/1.1 200");
    }

    @Test
    void anotherSitesScriptIsTurnedAway() throws Exception {
        assertThat(client.send("POST", "/bays/1/faults/door-forced", "", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.send("POST", "/bays/1/faults/door-forced", "", "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.get("/pulses")).isEmpty();
    }

    @Test
    void thePageAsksNobodyElseForAnything() throws Exception {
        var page = client.send("GET", "/", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'");
        assertThat(page.body()).doesNotContain("http://", "https://", "style=", "onclick");
    }

    @Test
    void everyFileThePageNamesIsServed() throws Exception {
        for (var module : new String[] {
            "bench.css",
            "bench.svg",
            "bench.js",
            "cabinet.js",
            "dom.js",
            "drawings.js",
            "faults.js",
            "hand.js",
            "kiosk.js",
            "notes.js",
            "paper.js",
            "payments.js",
            "scanner.js",
            "wallet.js",
            "world.js"
        }) {
            assertThat(client.send("GET", "/" + module, "").statusCode())
                    .as(module)
                    .isEqualTo(200);
        }
    }

    private int port() {
        return bench.address().getPort();
    }
}
