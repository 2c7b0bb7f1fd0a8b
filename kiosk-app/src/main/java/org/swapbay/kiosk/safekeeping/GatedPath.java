package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's own extension point: a database at {@code jdbc:h2:gated:1:…} lies behind the first {@link Gate}. Each opening has a
 * gate and thereby a name of its own, so that H2 never takes one for another.
 */
public final class GatedPath extends FilePathWrapper {

    private static final String SCHEME = "gated";
    private static final String H2 = "jdbc:h2:";

    /** Kept for as long as the program runs: H2 may open the file again under the same name. */
    private static final Map<Integer, Gate> GATES = new ConcurrentHashMap<>();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static {
        FilePath.register(new GatedPath());
    }

    /** @param url of the database without it */
    static String url(String url, Gate gate) {
        var number = NUMBERS.incrementAndGet();
        GATES.put(number, gate);
        return H2 + SCHEME + ":" + number + ":" + url.substring(H2.length());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var number = Integer.valueOf(name.substring(SCHEME.length() + 1, below(name) - 1));
        var gate = GATES.get(number);
        if (gate == null) throw new IOException("there is no gate " + number);
        return gate.guard(getBase().open(mode));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected String getPrefix() {
        return name.substring(0, below(name));
    }

    @Override
    protected FilePath unwrap(String path) {
        return FilePath.get(path.substring(below(path)));
    }

    /** Where the path of what lies below begins. */
    private static int below(String path) {
        return path.indexOf(':', SCHEME.length() + 1) + 1;
    }
}
