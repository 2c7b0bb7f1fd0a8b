package org.swapbay.hardware.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.hardware.lock.LockAddress;

class WorldTests {

    private static final CabinetLayout LAYOUT = CabinetLayout.twelve(0);

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();

    @Test
    void theWorldOutlivesTheProgram() throws IOException {
        var before = open();
        before.cabinet().stock(2, Thing.labelled("CB-0002"));
        before.cabinet().pulse(new LockAddress(0, 2));
        before.cabinet().pickUp(new Thing(null, "A book"));
        before.cabinet().set(7, Fault.DOOR_JAMMED, true);
        before.cabinet().springsOpen(false);
        before.faults(Part.PRINTER).set(Fault.PAPER_OUT, true);
        before.wallet(List.of(new Card(Card.Kind.BADGE, "Ana R.", "S1001", "PIN 123456")));

        var after = open();
        assertThat(after.cabinet().bays()).isEqualTo(before.cabinet().bays());
        assertThat(after.cabinet().hand()).containsExactly(new Thing(null, "A book"));
        assertThat(after.cabinet().springsOpen()).isFalse();
        assertThat(after.faults(Part.PRINTER).active()).containsExactly(Fault.PAPER_OUT);
        assertThat(after.wallet()).isEqualTo(before.wallet());
        assertThat(after.cabinet().pulses().all())
                .isEqualTo(before.cabinet().pulses().all());
    }

    @Test
    void thePulseLogGoesOnCountingAfterARestart() throws IOException {
        open().cabinet().pulse(new LockAddress(0, 1));
        var after = open();
        after.cabinet().pulse(new LockAddress(0, 2));

        assertThat(after.cabinet().pulses().all()).extracting(Pulse::sequence).containsExactly(1L, 2L);
        assertThat(Files.readAllLines(folder.resolve("pulses.log"))).hasSize(2);
    }

    @Test
    void aPulseLogCutByACrashIsContinuedAfterItsLastWholeLine() throws IOException {
        open().cabinet().pulse(new LockAddress(0, 1));
        Files.writeString(folder.resolve("pulses.log"), "{\"sequence\":2,\"ti", StandardOpenOption.APPEND);

        open().cabinet().pulse(new LockAddress(0, 2));
        assertThat(open().cabinet().pulses().all()).extracting(Pulse::sequence).containsExactly(1L, 2L);
    }

    @Test
    void anotherBoardAddressKeepsWhatLiesInTheBays() throws IOException {
        open().cabinet().stock(3, Thing.labelled("CB-0003"));

        var after = World.open(folder, CabinetLayout.twelve(1), clock);
        assertThat(after.cabinet().itemSensor(new LockAddress(1, 3))).isTrue();
    }

    @Test
    void aFileThatIsNoWorldIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("world.json"), "not a world");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("world.json");
        assertThat(folder.resolve("world.json")).hasContent("not a world");
    }

    @Test
    void listenersHearOfDoorsFaultsAndTheWallet() throws IOException {
        var world = open();
        var told = new AtomicInteger();
        world.onChange(told::incrementAndGet);

        world.cabinet().pulse(new LockAddress(0, 1));
        world.faults(Part.SCANNER).set(Fault.NOISE, true);
        world.faults(Part.SCANNER).set(Fault.NOISE, true);
        world.wallet(List.of());
        assertThat(told).hasValue(3);
    }

    private World open() throws IOException {
        return World.open(folder, LAYOUT, clock);
    }
}
