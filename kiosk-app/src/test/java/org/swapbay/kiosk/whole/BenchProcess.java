package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The bench in a process of its own, and the hands of a person standing at it. */
public final class BenchProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Path directory;
    private final int port;
    private final Program program;
    private final HttpClient client = HttpClient.newHttpClient();

    private BenchProcess(Path directory, int port, Program program) {
        this.directory = directory;
        this.port = port;
        this.program = program;
    }

    /** @param kiosk the port of the touchscreen that its page shows */
    public static BenchProcess start(Path directory, int kiosk) throws IOException, InterruptedException {
        return start(directory, kiosk, List.of());
    }

    /** @param more such as {@code --provider-port} and a number */
    static BenchProcess start(Path directory, int kiosk, List<String> more) throws IOException, InterruptedException {
        var jar = PackagedJar.find();
        Files.createDirectories(directory);
        int port = Program.freePort();
        var arguments = new ArrayList<>(List.of(
                "--directory", directory.toString(),
                "--port", String.valueOf(port),
                "--kiosk", "http://localhost:" + kiosk + "/"));
        arguments.addAll(more);
        var program = Program.start(jar.folder(), jar.bench(arguments), directory.resolve("bench.log"));
        var bench = new BenchProcess(directory, port, program);
        program.await("the bench stands", bench::answers);
        return bench;
    }

    Path directory() {
        return directory;
    }

    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** The host's end of a line, such as {@code scanner}. */
    public Path line(String device) {
        return directory.resolve("dev").resolve(device);
    }

    public void scan(String code) {
        done("POST", "scanner/scan", code);
    }

    public void pull(int bay) {
        done("POST", "bays/" + bay + "/pull", "");
    }

    public void push(int bay) {
        done("POST", "bays/" + bay + "/push", "");
    }

    /** Puts the Chromebook with this label in, from the hand or the bag. */
    public void put(int bay, String label) {
        done("POST", "bays/" + bay + "/put?thing=" + label, "");
    }

    /** Puts it in, from the hand, the bag or wherever it was carried away to. */
    public void bring(int bay, String label) {
        var here = world().hand().stream().anyMatch(thing -> label.equals(thing.label()))
                || wallet().stream().anyMatch(card -> card.code().equals(label));
        if (here) put(bay, label);
        else stock(bay, label);
    }

    /** Takes out whatever lies there, into the hand. */
    public void take(int bay) {
        done("POST", "bays/" + bay + "/take", "");
    }

    /** Lays it into the bay whatever the door does, as staff with a key would. */
    public void stock(int bay, String label) {
        done("PUT", "bays/" + bay + "/contents", thing(label));
    }

    /** Takes out what is in the bay whatever the door does. */
    public void clear(int bay) {
        done("PUT", "bays/" + bay + "/contents", "null");
    }

    /** Walks away with it. */
    public void leaveWith(String label) {
        var held = world().hand().stream()
                .filter(thing -> label.equals(thing.label()))
                .findFirst()
                .orElseThrow();
        done("DELETE", "hand", JSON.writeValueAsString(held));
    }

    /** @param fault as {@code Fault.pathWord}, such as {@code door-jammed} */
    public void fault(int bay, String fault) {
        done("POST", "bays/" + bay + "/faults/" + fault, "");
    }

    public void unfault(int bay, String fault) {
        done("DELETE", "bays/" + bay + "/faults/" + fault, "");
    }

    /** @param device {@code locks}, {@code scanner} or {@code printer} */
    public void fault(String device, String fault) {
        done("POST", "devices/" + device + "/faults/" + fault, "");
    }

    public void unfault(String device, String fault) {
        done("DELETE", "devices/" + device + "/faults/" + fault, "");
    }

    public void takePaper() {
        done("DELETE", "printer/paper", "");
    }

    /** Ends all faults and pushes all doors shut. */
    void mend() {
        var world = world();
        world.devices().forEach((device, state) -> state.faults().forEach(fault -> unfault(device, fault)));
        for (var bay : world.bays()) {
            bay.faults().forEach(fault -> unfault(bay.number(), fault));
            if (bay.open()) push(bay.number());
        }
    }

    /** The empty bay that is offered first: in the lowest row the leftmost. */
    int firstFree() {
        return world().bays().stream()
                .filter(bay -> bay.contents() == null)
                .max(Comparator.comparing(Bay::row).thenComparing(bay -> -bay.column()))
                .orElseThrow()
                .number();
    }

    public World world() {
        return JSON.readValue(found("world"), World.class);
    }

    public Bay bay(int number) {
        return world().bays().stream()
                .filter(bay -> bay.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a program has the line of this device open. */
    public boolean attended(String device) {
        return Objects.requireNonNull(world().devices().get(device)).attended();
    }

    public List<Card> wallet() {
        return List.of(JSON.readValue(found("wallet"), Card[].class));
    }

    /** What is noted on a badge: the PIN of this start of the kiosk. */
    public String pin(String badge) {
        return wallet().stream()
                .filter(card -> card.code().equals(badge))
                .map(Card::note)
                .findFirst()
                .orElseThrow()
                .replace("PIN ", "");
    }

    /** Holds a card to the terminal. @param card such as {@code GOOD} */
    void present(String card) {
        done("POST", "payments/card/" + card, "");
    }

    /** Puts a note to the mouth of the bill acceptor. False where it is not drawn in. */
    public boolean insert(int dollars) {
        var answer = sent("POST", "notes/" + dollars, "");
        assertThat(answer.statusCode()).as(answer.body()).isIn(204, 409);
        return answer.statusCode() == 204;
    }

    public Notes notes() {
        return world().notes();
    }

    /** Where the newest page to pay on is. */
    URI payPage() {
        return await("a page to pay on")
                .until(() -> JSON.readTree(found("world")).path("payments").path("pages"), pages -> !pages.isEmpty())
                .values()
                .stream()
                .map(page -> URI.create(page.path("address").asString()))
                .toList()
                .getLast();
    }

    /** The code of the letter that somebody brought along. */
    String letter() {
        return wallet().stream()
                .map(Card::code)
                .filter(code -> code.startsWith("PAY-"))
                .findFirst()
                .orElseThrow();
    }

    /** Every pulse ever given, oldest first. */
    public List<Pulse> pulses() {
        return List.of(JSON.readValue(found("pulses"), Pulse[].class));
    }

    /** What came out of the printer, oldest piece first. */
    public List<Paper> paper() {
        return List.of(JSON.readValue(found("printer/paper"), Paper[].class));
    }

    public String log() {
        return program.log();
    }

    @Override
    public void close() {
        client.shutdownNow();
        program.stop();
    }

    private static String thing(String label) {
        return JSON.writeValueAsString(Map.of("label", label, "caption", "Chromebook " + label));
    }

    private boolean answers() throws IOException, InterruptedException {
        try {
            return send("GET", "world", "").statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private void done(String method, String path, String body) {
        var answer = sent(method, path, body);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(204);
    }

    private String found(String path) {
        var answer = sent("GET", path, "");
        assertThat(answer.statusCode()).as("GET %s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> sent(String method, String path, String body) {
        try {
            return send(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve("/" + path))
                .timeout(ANSWER)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    public record World(List<Bay> bays, List<Thing> hand, Map<String, Device> devices, Notes notes) {}

    /** Bank notes by their values. @param inserted how many ever were drawn in */
    public record Notes(
            @Nullable Integer inside,
            List<Integer> cassette,
            List<Integer> back,
            List<Integer> pulledOut,
            int inserted) {}

    /** @param row from 0 at the top */
    public record Bay(
            int number,
            LockAddress lock,
            int column,
            int row,
            String door,
            @Nullable Thing contents,
            Set<String> faults) {

        public boolean open() {
            return door.equals("OPEN");
        }

        public boolean holds(String label) {
            return label.equals(label());
        }

        /** What the bar code of the thing in it says; empty where there is none. */
        public String label() {
            return contents == null || contents.label() == null ? "" : contents.label();
        }
    }

    public record LockAddress(int board, int lock) {}

    public record Thing(@Nullable String label, String caption) {}

    /** @param attended a program has its line open */
    public record Device(boolean attended, Set<String> faults) {}

    public record Card(
            String kind,
            String caption,
            String code,
            @Nullable String note) {}

    public record Pulse(long sequence, Instant time, LockAddress lock, String outcome) {}

    public record Paper(int millimetres, boolean cut, String text) {}
}
