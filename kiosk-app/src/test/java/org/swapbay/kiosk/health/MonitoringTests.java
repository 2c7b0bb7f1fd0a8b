package org.swapbay.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.push.PushMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.swapbay.kiosk.KioskTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs are told, over HTTP, and what is shipped for them to show it with. */
@KioskTest
class MonitoringTests {

    private static final Path MONITORING = Path.of("../provisioning/monitoring");
    private static final Pattern METRIC = Pattern.compile("\\b(?:swapbay|jvm|process|http|hikaricp|disk)_[a-z0-9_]+");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment program;

    @Autowired
    private HealthBoard board;

    @Autowired
    private ActuatorPages actuator;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/local/health"})
    void nobodyGetsInWithoutItsOwnCredential(String path) throws Exception {
        var others = path.startsWith("/local") ? "metrics-token" : "local-token";
        assertThat(get(path, "").statusCode()).isEqualTo(401);
        assertThat(get(path, "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(get(path, "Bearer " + token(others)).statusCode()).isEqualTo(401);
        assertThat(get(path, "Basic " + token("metrics-token")).statusCode()).isEqualTo(401);
    }

    @Test
    void theCommandIsAnsweredFromThisMachineAlone() throws Exception {
        var bearer = "Bearer " + token("local-token");
        assertThat(get("/local/health", bearer).statusCode()).isEqualTo(200);
        assertThat(get("/local/health", bearer, "X-Forwarded-For", "192.0.2.7").statusCode())
                .isEqualTo(401);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("local-token"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | application/json | {",
                "1 | application/json | {\"by\": [1]}",
                "1 | application/json | {\"by\": \"root\", \"reason\": \" \"}",
                "1 | application/json | ''",
                "1 | text/plain | {\"by\": \"root\", \"reason\": \"stuck\"}",
                "one | application/json | {\"by\": \"root\", \"reason\": \"stuck\"}"
            })
    void whoeverAsksForABayAndSaysNotWhichOrWhyIsToldSo(String bay, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/local/bays/%s/open".formatted(port, bay)))
                .header("Authorization", "Bearer " + token("local-token"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("which bay, who and why");
        }
    }

    @Test
    void theCommandIsToldWhatTheBoardKnows() throws Exception {
        var told = JsonMapper.builder()
                .build()
                .readTree(get("/local/health", "Bearer " + token("local-token")).body());
        var parts = told.valueStream().map(line -> line.get("part").asString()).collect(Collectors.toSet());
        assertThat(parts).containsAll(Set.of("doors", "locks", "printer", "scanner", "database", "backups", "disk"));
        var locks = told.valueStream()
                .filter(line -> line.get("part").asString().equals("locks"))
                .findFirst()
                .orElseThrow();
        assertThat(locks.get("state").asString()).isEqualTo("down");
        assertThat(locks.get("remedy").asString()).contains("swapbay setup");
    }

    @Test
    void strangersLearnUpOrDownAndNothingMore() throws Exception {
        var page = get("/actuator/health", "");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("DOWN").doesNotContain("locks", "remedy", "details");
    }

    @Test
    void aScrapeCarriesEveryPartAndNoNames() throws Exception {
        var scrape = scrape();
        for (var line : board.lines()) {
            assertThat(scrape)
                    .containsPattern("swapbay_health_state\\{cause=\""
                            + line.cause().word() + "\",part=\"" + line.part().word());
        }
        assertThat(scrape.lines().filter(line -> line.startsWith("swapbay_")))
                .noneMatch(line -> line.contains("name=") || line.contains("person") || line.contains("@"));
    }

    /** As it is shipped there is nobody in it who could speak to a collector. */
    @Test
    void nobodyIsToldThatNobodyNamed() {
        assertThat(actuator.open().getBeansOfType(MeterRegistry.class).values())
                .isNotEmpty()
                .noneMatch(PushMeterRegistry.class::isInstance);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("otlp"));
    }

    @Test
    void everyMetricTheDashboardNamesIsInAScrape() throws Exception {
        var dashboard =
                JsonMapper.builder().build().readTree(Files.readString(MONITORING.resolve("swapbay-dashboard.json")));
        var asked = new TreeSet<String>();
        expressions(dashboard, asked);
        assertThat(asked).hasSizeGreaterThan(8);
        assertThat(scraped()).containsAll(asked);
    }

    @Test
    void everyMetricTheRulesNameIsInAScrape() throws Exception {
        var asked = metrics(Files.readAllLines(MONITORING.resolve("swapbay-rules.yml")).stream()
                .filter(line -> line.contains("expr:"))
                .collect(Collectors.joining("\n")));
        assertThat(asked).isNotEmpty();
        assertThat(scraped()).containsAll(asked);
    }

    private static void expressions(JsonNode node, Set<String> into) {
        if (node.has("expr")) into.addAll(metrics(node.get("expr").asString()));
        node.valueStream().forEach(child -> expressions(child, into));
    }

    private static Set<String> metrics(String text) {
        return METRIC.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> scraped() throws Exception {
        return scrape().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private String scrape() throws Exception {
        board.look();
        var bearer = "Bearer " + token("metrics-token");
        await().untilAsserted(() ->
                assertThat(get("/actuator/prometheus", bearer).body()).contains("swapbay_health_state"));
        var answer = get("/actuator/prometheus", bearer);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String token(String name) throws IOException {
        return Files.readString(data().resolve(name)).strip();
    }

    private Path data() {
        return Path.of(program.getRequiredProperty("swapbay.data"));
    }

    private HttpResponse<String> get(String path, String authorization, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
