package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.devices.CodeTyped;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.Student;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Numbers typed by hand, because a scanner is broken or a label is gone. */
class TypedAtTheDeskTests extends AtTheDesk {

    private final List<Object> typed = new ArrayList<>();

    TypedAtTheDeskTests() {
        super(With.PRESENCE_SENSORS);
    }

    @BeforeEach
    void listen() {
        kiosk.listener = event -> {
            if (event instanceof CodeTyped) typed.add(event);
        };
    }

    @Test
    void aStudentNumberAtTheFirstScreenIsABadge() {
        type("N-" + ANA);
        assertThat(who().caller()).map(Student::id).contains(new PersonId(ANA));
        assertThat(typed).as("a scanner that is passed over may be broken").hasSize(1);
    }

    @Test
    void aTagWhereALabelIsAskedForIsOne() {
        signsIn();
        touch(new Touch.ChoseErrand(Errand.SWAP));
        assertThat(scene()).isInstanceOf(Scene.ScanLabel.class);
        type(School.label(School.own(ANA)));
        assertThat(scene()).isInstanceOf(Scene.WhatIsWrong.class);
        assertThat(typed).hasSize(1);
    }

    @Test
    void aTagInARoundIsWhatStaffHold() {
        kiosk.scan(School.STAFF_BADGE);
        pin(pins.getLast());
        world.time.pass(A_CHECK);
        assertThat(scene()).isInstanceOf(StaffScene.Ready.class);
        type(School.label(School.SPARES.getFirst()));
        assertThat(scene()).isInstanceOf(StaffScene.Stocking.class);
    }

    @Test
    void whereNoCodeIsAskedForNoneIsTaken() {
        signsIn();
        var choose = scene();
        type(School.label(School.own(ANA)));
        assertThat(scene()).isEqualTo(choose);
        assertThat(typed).isEmpty();
    }

    /** The next one in the queue touches the button of the one before. */
    @Test
    void whatWasTypedForAScreenThatIsGoneMeansNothing() {
        var gone = kiosk.desk().now().step();
        kiosk.scan(School.badge("ben"));
        touch(new Touch.StartOver());
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        kiosk.atTheDesk(desk -> desk.typed(gone, "N-" + ANA));
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(typed).isEmpty();
    }

    private void type(String text) {
        kiosk.atTheDesk(desk -> desk.typed(desk.now().step(), text));
    }
}
