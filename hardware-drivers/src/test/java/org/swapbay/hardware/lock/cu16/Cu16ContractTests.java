package org.swapbay.hardware.lock.cu16;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.swapbay.hardware.emulator.Cu16BoardEmulator;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockBench;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.lock.LockControllerContract;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.lock.bus.BusCounts;
import org.swapbay.hardware.transport.Bytes;

class Cu16ContractTests extends LockControllerContract {

    @Override
    protected LockBench bench(Path folder, DoorFeedback door) throws Exception {
        var locks = IntStream.rangeClosed(1, 12)
                .mapToObj(lock -> new LockAddress(BOARD, lock))
                .map(lock -> new LockSettings(lock, door, PresenceFeedback.PRESENT_IS_1, Duration.ofMillis(100)))
                .toList();
        return new LockBench(
                folder,
                19_200,
                BOARD,
                (pty, faults, cabinet) -> new Cu16BoardEmulator(pty, faults, cabinet, locks, false),
                line -> new Cu16Driver(line, locks, LockBench.BRISK));
    }

    @Override
    protected BusCounts counts(LockController driver) {
        return ((Cu16Driver) driver).counts();
    }

    @Override
    protected Bytes order(LockAddress lock) {
        return Cu16Codec.encode(new Cu16Command.Unlock(lock.board(), lock.lock()));
    }
}
