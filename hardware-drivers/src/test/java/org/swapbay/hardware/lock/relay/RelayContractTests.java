package org.swapbay.hardware.lock.relay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.swapbay.hardware.emulator.RelayBoardEmulator;
import org.swapbay.hardware.lock.DoorFeedback;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockBench;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.lock.LockControllerContract;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.lock.bus.BusCounts;
import org.swapbay.hardware.transport.Bytes;

class RelayContractTests extends LockControllerContract {

    @Override
    protected LockBench bench(Path folder, DoorFeedback door) throws Exception {
        var locks = IntStream.rangeClosed(1, 12)
                .mapToObj(lock -> new LockAddress(BOARD, lock))
                .map(lock -> new LockSettings(lock, door, PresenceFeedback.NONE, Duration.ofMillis(100)))
                .map(RelayWiring::sideBySide)
                .toList();
        return new LockBench(
                folder,
                9_600,
                BOARD,
                (pty, faults, cabinet) -> new RelayBoardEmulator(pty, faults, cabinet, locks),
                line -> new RelayDriver(line, locks, LockBench.BRISK));
    }

    @Override
    protected BusCounts counts(LockController driver) {
        return ((RelayDriver) driver).counts();
    }

    @Override
    protected Bytes order(LockAddress lock) {
        return RelayCodec.encode(RelayRequest.WriteCoil.flashOn(lock.board(), lock.lock() - 1, 1));
    }
}
