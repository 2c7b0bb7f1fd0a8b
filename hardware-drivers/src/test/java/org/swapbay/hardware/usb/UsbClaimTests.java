package org.swapbay.hardware.usb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.usb4java.LibUsb;

/** In which order libusb is used when a plug is pulled; a device that is really gone is the guest's in {@code provisioning}. */
class UsbClaimTests {

    private static final UsbDevice.Interface PRINTER = new UsbDevice.Interface(0, 7, 1, 2, 0x81, 0x02);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);

    /** A printer that is pulled out: whoever listens learns it before the bytes on their way come back. */
    private final UsbPipes pulledOut = new UsbPipes() {

        @Override
        public int send(ByteBuffer bytes, IntBuffer gone) {
            underWay.countDown();
            awaited(taken);
            done.add("sent");
            gone.put(0, bytes.remaining());
            return LibUsb.SUCCESS;
        }

        @Override
        public int listen(ByteBuffer room, IntBuffer came) {
            awaited(underWay);
            return LibUsb.ERROR_NO_DEVICE;
        }

        @Override
        public void close() {
            done.add("closed");
        }
    };

    @Test
    void nothingIsClosedWhileBytesAreOnTheirWay() throws Exception {
        var claim = new UsbClaim(pulledOut, PRINTER);
        claim.carry(new ByteArrayInputStream(new byte[64]), OutputStream.nullOutputStream());
        var closing = Thread.ofPlatform().start(claim::close);
        assertThat(closing.join(Duration.ofMillis(200))).as("closed meanwhile").isFalse();
        taken.countDown();
        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        assertThat(done).containsExactly("sent", "closed");
    }

    @Test
    void nothingIsSentOnceItIsClosed() throws Exception {
        taken.countDown();
        var claim = new UsbClaim(pulledOut, new UsbDevice.Interface(0, 7, 1, 2, 0, 0x02));
        claim.close();
        // Without an endpoint that speaks it ends with its input, when all is sent that ever will be.
        claim.carry(new ByteArrayInputStream(new byte[64]), OutputStream.nullOutputStream());
        assertThat(done).containsExactly("closed");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
