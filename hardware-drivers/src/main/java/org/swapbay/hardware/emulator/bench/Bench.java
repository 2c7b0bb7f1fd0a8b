package org.swapbay.hardware.emulator.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.emulator.World;
import org.swapbay.hardware.emulator.payment.PaymentProvider;

/**
 * The test bench program: the world, the devices in it, and the page. It runs apart from the kiosk, so that killing the
 * kiosk leaves the world standing.
 */
public final class Bench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Changes changes = new Changes();
    private final Hardware hardware;
    private final @Nullable PaymentProvider provider;
    private final BenchServer server;

    private Bench(BenchOptions options) throws IOException {
        var world = World.open(options.directory(), options.layout(), Clock.systemUTC());
        world.onChange(changes::happened);
        hardware = new Hardware(options, world);
        provider = options.providerPort() == null ? null : PaymentProvider.start(options.providerPort());
        var routes = new Routes(world, hardware, new ProviderRoutes(provider), options);
        server = new BenchServer(options.port(), routes, new Events(changes), new Page(options.kiosk()));
        Thread.ofVirtual().name("glance").start(this::glance);
    }

    /**
     * Starts a bench; its lines are there and its page is served when this returns.
     *
     * @param arguments as on the command line
     * @throws IllegalArgumentException says what is wrong with the arguments
     */
    public static Bench start(String... arguments) throws IOException {
        return new Bench(BenchOptions.parse(arguments));
    }

    /** Runs until it is killed. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            var bench = start(arguments);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(bench::close));
            LOG.info("The bench is at {}", bench.address());
            Thread.currentThread().join();
        } catch (IllegalArgumentException e) {
            LOG.error("{}. {}", e.getMessage(), BenchOptions.USAGE);
            System.exit(2);
        }
    }

    /** Where the page is. */
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        changes.end();
        server.close();
        hardware.close();
        if (provider != null) provider.close();
    }

    /** Paper and connections change without a word; look at them. */
    private void glance() {
        long seen = glimpse();
        try {
            while (!changes.over()) {
                Thread.sleep(GLANCE);
                long now = glimpse();
                if (now != seen) changes.happened();
                seen = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long glimpse() {
        return hardware.glance() * 31 + (provider == null ? 0 : provider.changes());
    }
}
