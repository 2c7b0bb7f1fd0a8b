package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The packaged kiosk in a process of its own, at a bench. What it recorded stays when it is killed. */
public final class KioskProcess implements AutoCloseable {

    /** What the desk says when record and doors agree. */
    private static final String SERVING = "record and doors are reconciled; serving";

    private final PackagedJar jar;
    private final BenchProcess bench;
    private final Path scanner;
    private final Path data;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private Program program;
    private int starts = 1;

    private KioskProcess(PackagedJar jar, BenchProcess bench, Path scanner, Path data, int port, List<String> jvm) {
        this.jar = jar;
        this.bench = bench;
        this.scanner = scanner;
        this.data = data;
        this.port = port;
        this.program = launch(jvm);
    }

    /**
     * Starts it and returns at once; {@link #awaitServing()} comes next.
     *
     * @param port free on loopback; the same one after a restart
     * @param jvm such as {@code -Dswapbay.crash=desk.before-pulse}
     */
    public static KioskProcess start(BenchProcess bench, Path data, int port, String... jvm)
            throws IOException, InterruptedException {
        return start(bench, bench.line("scanner"), data, port, jvm);
    }

    /** @param scanner a line that need not be the bench's */
    public static KioskProcess start(BenchProcess bench, Path scanner, Path data, int port, String... jvm)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        return new KioskProcess(PackagedJar.find(), bench, scanner, data, port, List.of(jvm));
    }

    /** Starts the ended program again, on what it recorded. */
    public void restart(String... jvm) {
        assertThat(program.running()).as("it still runs").isFalse();
        starts++;
        program = launch(List.of(jvm));
    }

    /** Badges and labels are answered. PINs come a moment later, see {@link #awaitReady()}. */
    public void awaitServing() {
        program.await("the desk serves", () -> program.log().contains(SERVING));
    }

    /** The desk serves, and the people at the bench have the PINs of this start. */
    public void awaitReady() {
        program.await("the kiosk is ready", () -> program.log().contains(SERVING) && ready());
    }

    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    public long pid() {
        return program.pid();
    }

    public void kill() {
        program.kill();
    }

    public void stop() {
        program.stop();
    }

    public boolean running() {
        return program.running();
    }

    /** Waits until it has ended by itself, and says how. */
    public int awaitEnd(Duration atMost) {
        return program.awaitEnd(atMost);
    }

    /** What it said since it was started last. */
    public String log() {
        return program.log();
    }

    /** A file it keeps, such as {@code setup-code}. */
    public Path file(String name) {
        return data.resolve(name);
    }

    /** The record, of a program that has ended. */
    public Connection record() throws SQLException {
        assertThat(program.running()).as("the record is its own while it runs").isFalse();
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("swapbay") + ";IFEXISTS=TRUE", "sa", "");
    }

    @Override
    public void close() {
        client.shutdownNow();
        program.kill();
    }

    private Program launch(List<String> jvm) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=" + port);
        arguments.add("--swapbay.data=" + data);
        arguments.add("--swapbay.passkeys.domain=localhost");
        arguments.add("--swapbay.passkeys.origins=http://localhost:" + port);
        arguments.add("--swapbay.bench.url=" + bench.address());
        arguments.add("--swapbay.devices.locks.model=cu16");
        arguments.add("--swapbay.devices.locks.line=" + bench.line("locks"));
        arguments.add("--swapbay.devices.scanner.line=" + scanner);
        arguments.add("--swapbay.devices.printer.line=" + bench.line("printer"));
        // Beside the records: their disk may be full, and what the program says is still wanted.
        var log = bench.directory().resolve("%s-%d.log".formatted(data.getFileName(), starts));
        return Program.start(jar.folder(), jar.kiosk(jvm, arguments), log);
    }

    private boolean ready() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }
}
