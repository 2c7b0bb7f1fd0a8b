package org.swapbay.hardware.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTests {

    @ParameterizedTest
    @EnumSource
    void everyFaultIsFoundByItsNameAndBefallsSomething(Fault fault) {
        assertThat(Fault.ofPathWord(fault.pathWord())).contains(fault);
        assertThat(Part.values()).anyMatch(fault::appliesTo);
    }

    @Test
    void anUnknownNameIsNoFault() {
        assertThat(Fault.ofPathWord("DOOR_JAMMED")).isEmpty();
    }

    @Test
    void listenersHearOfASwitchOnce() {
        var faults = new DeviceFaults(Part.PRINTER);
        List<String> heard = new ArrayList<>();
        faults.onSwitch((fault, on) -> heard.add(fault.pathWord() + (on ? " on" : " off")));

        faults.set(Fault.PAPER_OUT, true);
        faults.set(Fault.PAPER_OUT, true);
        faults.clear();

        assertThat(heard).containsExactly("paper-out on", "paper-out off");
        assertThat(faults.active()).isEmpty();
    }

    @Test
    void aDeviceHasNoFaultOfAnother() {
        var faults = new DeviceFaults(Part.SCANNER);
        assertThatThrownBy(() -> faults.set(Fault.PAPER_OUT, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeviceFaults(Part.BAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
