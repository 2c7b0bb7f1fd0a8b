package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Named places between two steps where the crash test stops the process as a power cut would, where
 * {@code -Dswapbay.crash} asks for it, or where the disk fails in its stead, see {@link CrashOrder}. Costs a comparison when nothing is asked for.
 *
 * <p>The simulator binds {@link #WATCHER} instead: it is told of each point and may throw its power cut there.
 */
public final class CrashPoint {

    public static final ScopedValue<Consumer<String>> WATCHER = ScopedValue.newInstance();

    private static final @Nullable CrashOrder ORDER = Optional.ofNullable(System.getProperty("swapbay.crash"))
            .map(CrashOrder::new)
            .orElse(null);
    private static final int KILLED = 137;

    private CrashPoint() {}

    public static void hit(String name) {
        if (ORDER != null && ORDER.isDue(name)) Runtime.getRuntime().halt(KILLED);
        if (WATCHER.isBound()) WATCHER.get().accept(name);
    }

    /** Stands where the disk is forced. @throws IOException where the order is that the disk fails */
    public static void disk(String name) throws IOException {
        if (ORDER != null && ORDER.fails(name)) throw new IOException("Input/output error, as ordered at " + name);
    }
}
