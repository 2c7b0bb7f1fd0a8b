package org.swapbay.kiosk.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Visit;

class LifelineTests {

    private final Queue<Runnable> atTheDesk = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private Visit visit = new Visit(new Scene.Welcome(Scene.Welcome.Hint.NONE), 1, 0, Optional.empty());
    private final Lifeline lifeline = new Lifeline(atTheDesk::add, () -> visit, heard::add, availability);

    LifelineTests() {
        live(LivenessState.CORRECT);
    }

    @Test
    void isReadyOnceTheDeskHasComeToIt() {
        lifeline.ready();
        assertThat(heard).isEmpty();
        deskWorks();
        assertThat(heard).containsExactly("READY=1\nSTATUS=serving");
    }

    @Test
    void feedsWhileTheDeskWorks() {
        lifeline.feed();
        deskWorks();
        lifeline.feed();
        deskWorks();
        assertThat(heard).hasSize(2).allMatch(news -> news.startsWith("WATCHDOG=1\n"));
    }

    @Test
    void aDeskThatHangsIsNotFedFor() {
        lifeline.feed();
        lifeline.feed();
        assertThat(heard).isEmpty();
    }

    @Test
    void aProgramThatCallsItselfBrokenIsNotFedFor() {
        live(LivenessState.BROKEN);
        lifeline.feed();
        deskWorks();
        assertThat(heard).isEmpty();
    }

    @Test
    void saysWhyTheKioskIsClosedAndIsAliveAllTheSame() {
        visit = new Visit(new Scene.OutOfService(Scene.OutOfService.Closed.LOCKS_DOWN), 2, 0, Optional.empty());
        lifeline.feed();
        deskWorks();
        assertThat(heard).containsExactly("WATCHDOG=1\nSTATUS=closed: locks_down");
    }

    @Test
    void saysThatItStops() {
        lifeline.stopping();
        assertThat(heard).containsExactly("STOPPING=1\nSTATUS=stopping");
    }

    private void live(LivenessState state) {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
    }

    private void deskWorks() {
        while (!atTheDesk.isEmpty()) atTheDesk.remove().run();
    }
}
