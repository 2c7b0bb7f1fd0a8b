package org.swapbay.kiosk.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** One of our programs as a process of its own, with its log. It never outlives the tests. */
public final class Program {

    /** Starting is work, and the machine may have other work. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /**
     * A lock board has a processor of its own and answers in milliseconds whatever else a machine does. Where the account
     * may not ask for that, the program runs all the same.
     */
    private static final List<String> EAGERLY = List.of("nice", "-n", "-10");

    private static final ConcurrentHashMap.KeySetView<Process, Boolean> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it; its output replaces what stands in the log. */
    static Program start(Path folder, List<String> command, Path log) {
        try {
            var eager = new ArrayList<>(EAGERLY);
            eager.addAll(command);
            var process = new ProcessBuilder(eager)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RUNNING.add(process);
            process.onExit().thenAccept(RUNNING::remove);
            return new Program(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is so; a program that ended meanwhile never gets there. */
    void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await(what)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("the program ended", () -> !process.isAlive())
                    .until(condition);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new AssertionError(what + ": no. Its log:\n" + log(), e);
        }
    }

    /** Waits until it has ended by itself and says how, such as 137 for a halt that plays a power cut. */
    int awaitEnd(Duration atMost) {
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(20)).until(() -> !process.isAlive());
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    boolean running() {
        return process.isAlive();
    }

    /** As a power cut: nothing is closed and nothing written any more. */
    void kill() {
        process.destroyForcibly();
        awaitGone();
    }

    /** As the machine is switched off in the evening. */
    void stop() {
        process.destroy();
        awaitGone();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitGone() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("it does not end. Its log:\n" + log());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
