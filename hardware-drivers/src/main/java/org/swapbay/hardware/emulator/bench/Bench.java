package org.swapbay.hardware.emulator.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.emulator.World;

/**
 * The test bench program: the world, the devices in it, and the page. It runs apart from the kiosk, so that killing the
 * kiosk leaves the world standing.
 */
public final class Bench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Changes changes = new Changes();
    private final Hardware hardware;
    private final BenchServer server;

    private Bench(BenchOptions options) throws IOException {
        var world = World.open(options.directory(), options.layout(), Clock.systemUTC());
        world.onChange(changes::happened);
        hardware = new Hardware(options, world);
        server = new BenchServer(
                options.port(), new Routes(world, hardware, options), new Events(changes), new Page(options.kiosk()));
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
    }

    /** Paper and connections change without a word; look at them. */
    private void glance() {
        long seen = hardware.glance();
        try {
            while (!changes.over()) {
                Thread.sleep(GLANCE);
                long now = hardware.glance();
                if (now != seen) changes.happened();
                seen = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
