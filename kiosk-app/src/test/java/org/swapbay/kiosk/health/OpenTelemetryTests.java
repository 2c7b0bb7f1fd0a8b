package org.swapbay.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.swapbay.kiosk.HandClock;

/** The shipped configuration with a collector beside it. */
class OpenTelemetryTests {

    private final HandClock clock = new HandClock();
    private final List<ExportMetricsServiceRequest> received = new CopyOnWriteArrayList<>();
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class))
            .withUserConfiguration(CollectorConfiguration.class)
            .withBean(HealthBoard.class, () -> Boards.of(clock, new Printer()))
            .withBean(HealthGauges.class);
    private HttpServer collector;

    private static final class Printer implements HealthSource {
        @Override
        public Set<Part> parts() {
            return Set.of(Part.PRINTER);
        }

        @Override
        public Look look() {
            return new Look(
                    List.of(Finding.of(Part.PRINTER, HealthState.DOWN, Cause.NO_PAPER)),
                    Map.of(Figure.PAPER_LEFT, 41_250.0));
        }
    }

    @BeforeEach
    void collect() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/metrics", exchange -> {
            var packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            received.add(read(exchange.getRequestBody(), packed));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void namingACollectorAloneMakesNobodySpeak() {
        program.withPropertyValues(
                        "management.otlp.metrics.export.url=" + address(), "management.otlp.metrics.export.step=1s")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(OtlpMeterRegistry.class);
                    assertThat(exporters()).isEmpty();
                });
        assertThat(received).as("nor at the end").isEmpty();
    }

    @Test
    void whoIsNamedAndAskedForHearsHowTheKioskIs() {
        program.withPropertyValues(
                        "management.otlp.metrics.export.enabled=true",
                        "management.otlp.metrics.export.url=" + address(),
                        "management.otlp.metrics.export.step=1s")
                .run(context -> {
                    assertThat(context).hasSingleBean(OtlpMeterRegistry.class);
                    assertThat(exporters()).isNotEmpty();
                    var gauges = context.getBean(HealthGauges.class);
                    gauges.on(
                            new HealthChanged(context.getBean(HealthBoard.class).look()));
                    await().untilAsserted(() -> assertThat(sent())
                            .filteredOn(metric -> metric.getName().equals("swapbay.health.state"))
                            .anySatisfy(OpenTelemetryTests::saysThatPaperIsOut));
                    assertThat(sent()).extracting(Metric::getName).contains("swapbay.paper.left");
                    assertThat(resources()).contains("service.name=swapbay", "service.instance.id=hallway-1");
                });
    }

    private static void saysThatPaperIsOut(Metric state) {
        var point = state.getGauge().getDataPoints(0);
        assertThat(point.getAsDouble()).isEqualTo(HealthState.DOWN.number());
        assertThat(point.getAttributesList())
                .extracting(label -> label.getKey() + "=" + label.getValue().getStringValue())
                .contains("part=printer", "cause=no-paper");
    }

    private List<String> resources() {
        return received.stream()
                .flatMap(request -> request.getResourceMetricsList().stream())
                .flatMap(metrics -> metrics.getResource().getAttributesList().stream())
                .map(label -> label.getKey() + "=" + label.getValue().getStringValue())
                .toList();
    }

    private List<Metric> sent() {
        return received.stream()
                .flatMap(request -> request.getResourceMetricsList().stream())
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(scope -> scope.getMetricsList().stream())
                .toList();
    }

    private String address() {
        return "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/metrics";
    }

    /** Threads of whoever would speak. */
    private static List<String> exporters() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("otlp"))
                .toList();
    }

    private static ExportMetricsServiceRequest read(InputStream body, boolean packed) {
        try {
            return ExportMetricsServiceRequest.parseFrom(packed ? new GZIPInputStream(body) : body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
