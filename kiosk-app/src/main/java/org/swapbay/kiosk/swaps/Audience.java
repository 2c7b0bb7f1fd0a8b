package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screens that are told of each change of the visit. Any thread may join and leave. */
final class Audience {

    private static final Logger log = LoggerFactory.getLogger(Audience.class);

    private final List<Consumer<Visit>> watchers = new CopyOnWriteArrayList<>();

    /** @return what leaves again */
    Runnable join(Consumer<Visit> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** A screen that fails costs the others nothing. */
    void tell(Visit visit) {
        for (var watcher : watchers) {
            try {
                watcher.accept(visit);
            } catch (RuntimeException e) {
                log.warn("a screen could not be told", e);
            }
        }
    }
}
