package org.swapbay.kiosk.touchscreen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Visit;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** A desk that decides nothing: the test says which scene it is, and reads what the screen passed on. */
class DeskByHand implements Desk {

    record Heard(long step, Object what) {}

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Consumer<Visit>> watchers = new CopyOnWriteArrayList<>();
    private volatile Visit visit = Visit.STARTING;
    private volatile Cabinet cabinet = Scenes.cabinet(4, false);

    DeskByHand() {
        reset();
    }

    final void reset() {
        heard.clear();
        visit = new Visit(new Scene.Welcome(Scene.Welcome.Hint.NONE), 1, 0, Optional.empty());
        cabinet = Scenes.cabinet(4, false);
    }

    long show(Scene scene) {
        return show(scene, Optional.empty());
    }

    long show(Scene scene, Optional<Instant> endsAt) {
        var next = scene.equals(visit.scene()) ? visit.step() : visit.step() + 1;
        tell(new Visit(scene, next, visit.heard() + 1, endsAt));
        return next;
    }

    /** Nothing was heard but a finger. */
    void giveTime(Instant endsAt) {
        tell(new Visit(visit.scene(), visit.step(), visit.heard(), Optional.of(endsAt)));
    }

    private void tell(Visit next) {
        visit = next;
        watchers.forEach(watcher -> watcher.accept(next));
    }

    void stand(Cabinet now) {
        cabinet = now;
    }

    @Override
    public Visit now() {
        return visit;
    }

    @Override
    public Cabinet cabinet() {
        return cabinet;
    }

    @Override
    public boolean takesMoney() {
        return true;
    }

    @Override
    public void watch(Consumer<Visit> watcher) {
        watchers.add(watcher);
    }

    @Override
    public void touch(long step, Touch touch) {
        heard.add(new Heard(step, touch));
    }

    @Override
    public void typed(long step, String text) {
        heard.add(new Heard(step, text));
    }

    @Override
    public void pin(long step, String pin) {
        heard.add(new Heard(step, pin));
    }
}
