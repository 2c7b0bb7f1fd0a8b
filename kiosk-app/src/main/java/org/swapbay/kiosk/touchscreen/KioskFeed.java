package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.swaps.Visit;

/** Brings the desk's news to the one page that is the kiosk's screen: the newest. */
class KioskFeed implements Unasked {

    private final Desk desk;
    private final InstantSource time;
    private final AtomicReference<@Nullable KioskView> page = new AtomicReference<>();
    private volatile Instant heard = Instant.EPOCH;

    KioskFeed(Desk desk, InstantSource time) {
        this.desk = desk;
        this.time = time;
        desk.watch(this::visitChanged);
    }

    Desk desk() {
        return desk;
    }

    Instant now() {
        return time.instant();
    }

    void moveTo(KioskView newest) {
        var before = page.getAndSet(newest);
        if (before != null && before != newest) tell(before, before::moved);
    }

    void leave(KioskView closed) {
        page.compareAndSet(closed, null);
    }

    /** The page says that people see it; of any other page than the kiosk's screen that means nothing. */
    void heardFrom(KioskView shown) {
        if (page.get() == shown) heard = now();
    }

    /** When the kiosk's screen last said that people see it; long ago before it ever did. */
    Instant heard() {
        return heard;
    }

    @Override
    public void occasions(Occasions when) {
        when.tick(Duration.ZERO, Duration.ofMillis(1_000), this::tick);
    }

    /** The last seconds are counted down, and stock can change with nobody near. */
    void tick() {
        var shown = page.get();
        if (shown != null) tell(shown, shown::timePassed);
    }

    private void visitChanged(Visit visit) {
        var shown = page.get();
        if (shown != null) tell(shown, () -> shown.show(visit));
    }

    private void tell(KioskView shown, Runnable news) {
        try {
            shown.page().ifPresent(ui -> ui.access(news::run));
        } catch (UIDetachedException closedMeanwhile) {
            leave(shown);
        }
    }
}
