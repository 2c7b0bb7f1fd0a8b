package org.swapbay.hardware.emulator.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The card provider on loopback. Cards are held to its terminal and pages paid by whoever has this object; each request
 * can be made to fail in one of several ways, in the order in which they come.
 */
public final class PaymentProvider implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ProviderBooks books;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final List<ProviderHook> hooks = new ArrayList<>();
    private final List<FaultAt> faults = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private Duration late = Duration.ZERO;

    private record FaultAt(int request, ProviderFault fault) {}

    private PaymentProvider(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        books = new ProviderBooks(
                this::happened, address().resolve(PayPage.PATH).toString());
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** @param port 0 for any that is free */
    public static PaymentProvider start(int port) throws IOException {
        return new PaymentProvider(port);
    }

    /** With a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The n-th request from now on, from 1, fails so. */
    public synchronized void failAt(int request, ProviderFault fault) {
        faults.add(new FaultAt(requests.size() + request, fault));
    }

    /** Each answer from now on comes so much later than what it tells of. */
    public synchronized void answersLate(Duration by) {
        late = by;
    }

    /** Nothing fails any more, and nothing is late. */
    public synchronized void calm() {
        faults.clear();
        late = Duration.ZERO;
    }

    /** How each request began, such as {@code POST /v1/refunds}. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    public void present(TestCard card) {
        books.present(card);
    }

    public void reader(boolean offline) {
        books.reader(offline);
    }

    /** Refunds, those there are and those to come, stand so. */
    public void refunds(RefundStatus status) {
        books.refunds(status);
    }

    /** Cards are charged so much more than was asked for, as no provider should. */
    public void overcharge(long amount) {
        books.overcharge(amount);
    }

    public boolean asksForCard() {
        return books.asksForCard();
    }

    /** Somebody pays on the newest page that is open. False where there is none. */
    public boolean payPage() {
        return books.payPage();
    }

    /** Somebody pays on a certain page, by its session's name. False where it is not open. */
    public boolean pay(String session) {
        return books.pay(session);
    }

    /** What the terminal asks a card for; nothing where it asks for none. */
    public Optional<Asked> asked() {
        return books.asked();
    }

    /** Pages that can be paid on, the oldest first. */
    public List<OpenPage> pages() {
        return books.pages();
    }

    /** Another number whenever somebody asked for something or something happened. */
    public synchronized long changes() {
        return requests.size() * 31L + hooks.size();
    }

    /** @param amount in minor units */
    public record Asked(long amount, String currency) {}

    /** @param name of its session @param amount in minor units */
    public record OpenPage(String name, long amount, String currency, URI address) {}

    /** All money that moved: a key, a name and an amount; what was given back is told as that. */
    public List<Moved> moved() {
        return books.movements();
    }

    /**
     * Money that moved.
     *
     * @param key it was asked for with
     * @param amount in minor units
     * @param refund it went back
     */
    public record Moved(String key, String name, long amount, boolean refund) {}

    /** What would be told by web-hook, oldest first; the test sends it as often and in what order it likes. */
    public synchronized List<ProviderHook> hooks() {
        return List.copyOf(hooks);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void happened(String type, Map<String, Object> object) {
        hooks.add(ProviderHook.of(hooks.size() + 1, type, object));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().startsWith(PayPage.PATH)) {
                PayPage.serve(exchange, books);
                return;
            }
            var request = ProviderRequest.read(exchange);
            var fault = next(exchange.getRequestMethod() + " " + request.path());
            if (fault.isPresent()) {
                fail(exchange, request, fault.get());
                return;
            }
            var answer = books.answer(request);
            overtaken();
            dawdle();
            send(exchange, answer);
        }
    }

    private void fail(HttpExchange exchange, ProviderRequest request, ProviderFault fault) throws IOException {
        switch (fault) {
            case REQUEST_LOST -> {}
            case ANSWER_LOST -> books.answer(request);
            case SERVER_BROKEN -> send(exchange, broken());
            case DONE_AND_BROKEN -> {
                books.answer(request);
                send(exchange, broken());
            }
            case OUT_OF_ORDER -> hold(() -> books.answer(request));
            case TOO_MANY ->
                send(exchange, ProviderAnswer.error(429, "invalid_request_error", "rate_limit", "too many requests"));
        }
    }

    private static ProviderAnswer broken() {
        return ProviderAnswer.error(500, "api_error", "", "something went wrong here");
    }

    private synchronized void hold(Runnable request) {
        held.add(request);
    }

    private void dawdle() throws IOException {
        Duration now;
        synchronized (this) {
            now = late;
        }
        try {
            Thread.sleep(now);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException("closed while an answer was late", closing);
        }
    }

    /** What was overtaken arrives now. */
    private void overtaken() {
        Runnable overtaken;
        synchronized (this) {
            overtaken = held.poll();
        }
        if (overtaken != null) overtaken.run();
    }

    private synchronized Optional<ProviderFault> next(String request) {
        requests.add(request);
        return faults.stream()
                .filter(fault -> fault.request() == requests.size())
                .map(FaultAt::fault)
                .findFirst();
    }

    private static void send(HttpExchange exchange, ProviderAnswer answer) throws IOException {
        var body = JSON.writeValueAsString(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
