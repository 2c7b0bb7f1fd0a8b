package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.swapbay.kiosk.devices.DoorSeen;
import org.swapbay.kiosk.health.HealthChanged;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.safekeeping.JournalChecked;

/** Tells open pages that something changed. On its own thread: a slow page must not hold up a lock or a commit. */
@org.springframework.stereotype.Component
class Changes implements Unasked {

    private final List<Runnable> pages = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("console-changes").factory());

    @Override
    public void occasions(Occasions when) {
        when.told(DoorSeen.class, _ -> tellAll());
        when.told(HealthChanged.class, _ -> tellAll());
        when.told(JournalChecked.class, _ -> tellAll());
        when.committed(Fact.class, _ -> tellAll());
    }

    /** Has the page refreshed after each change for as long as it is attached. Called once, by its constructor. */
    void refresh(Component page, Runnable refresh) {
        page.addAttachListener(attach -> {
            var ui = attach.getUI();
            Runnable told = () -> tell(ui, refresh);
            pages.add(told);
            page.addDetachListener(detach -> {
                pages.remove(told);
                detach.unregisterListener();
            });
        });
    }

    int listening() {
        return pages.size();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void tellAll() {
        if (!pages.isEmpty()) thread.execute(() -> pages.forEach(Runnable::run));
    }

    private static void tell(UI ui, Runnable refresh) {
        try {
            ui.access(refresh::run);
        } catch (UIDetachedException gone) {
            // The page was closed meanwhile; its detach listener takes it off the list.
        }
    }
}
