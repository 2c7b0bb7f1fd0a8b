package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The desk with all that stands behind it, driven by hand in virtual time; two loaners are in. */
abstract class AtTheDesk {

    /** Until the answer to a PIN is there for certain. */
    static final long A_CHECK = 6_000;

    static final String ANA = "ana";

    final World world = new World(new Timeline(), new SplittableRandom(1), Plan.BAYS);
    Kiosk kiosk;
    /** Of the students, in their order, and the technician's. */
    List<String> pins = List.of();

    private final Set<With> with;

    AtTheDesk(With... with) {
        this.with = Set.of(with);
        kiosk = kiosk(List.of());
    }

    /** In the same hallway. */
    Kiosk kiosk(List<Plan.Cut> cuts) {
        return new Kiosk(world, new Plan("desk", 1, List.of(), cuts, List.of(), 2, 1_500, with));
    }

    @BeforeEach
    void start() {
        kiosk.build();
        pins = School.found(world, kiosk.running().parts(), 2);
        kiosk.start();
        world.time.pass(3_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
    }

    /** Ana, her Chromebook in hand, agrees to a swap. */
    void agreesToASwap() {
        agreesToASwap(() -> {});
    }

    /** @param before happens just before the last touch */
    void agreesToASwap(Runnable before) {
        kiosk.scan(School.badge(ANA));
        kiosk.scan(School.label(School.own(ANA)));
        agrees(before);
    }

    /** Whoever is signed in. */
    void agrees(Runnable before) {
        if (scene() instanceof Scene.Choose) touch(new Touch.ChoseErrand(Errand.SWAP));
        touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        touch(new Touch.ChoseCause(Cause.DROPPED, "ana was pushed"));
        before.run();
        touch(new Touch.GoOn());
        world.time.pass(1_000);
    }

    /** Ana, by badge and PIN. */
    void signsIn() {
        kiosk.scan(School.badge(ANA));
        pin(pins.getFirst());
        world.time.pass(A_CHECK);
    }

    void pin(String digits) {
        kiosk.atTheDesk(desk -> desk.pin(desk.now().step(), digits));
    }

    void touch(Touch touch) {
        kiosk.atTheDesk(desk -> desk.touch(desk.now().step(), touch));
    }

    Scene scene() {
        return kiosk.desk().now().scene();
    }

    Scene.Who who() {
        return (Scene.Who) scene();
    }

    <T> T part(Class<T> type) {
        return kiosk.part(type);
    }

    void jdbc(String change) {
        part(JdbcClient.class).sql(change).update();
    }

    <F> List<F> facts(Class<F> kind) {
        return kiosk.disk.entries().stream()
                .map(Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
