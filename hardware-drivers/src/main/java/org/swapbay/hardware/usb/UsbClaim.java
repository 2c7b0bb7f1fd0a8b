package org.swapbay.hardware.usb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.usb4java.DeviceHandle;
import org.usb4java.LibUsb;

/** One function of one device that is ours for now, given back to the kernel at the end. */
final class UsbClaim implements AutoCloseable {

    private static final int MOST_AT_ONCE = 4_096;

    /** Reports of a HID POS scanner are this long, and some devices send the last one shorter. */
    private static final int REPORT = 64;

    private final UsbPipes pipes;
    private final UsbDevice.Interface part;
    private final AtomicBoolean over = new AtomicBoolean();
    /** Held while bytes are on their way to the device. */
    private final Object sending = new Object();

    private boolean closed;

    UsbClaim(UsbPipes pipes, UsbDevice.Interface part) {
        this.pipes = pipes;
        this.part = part;
    }

    static UsbClaim of(DeviceHandle handle, UsbDevice.Interface part) {
        // Where the system cannot, claiming below says so.
        LibUsb.setAutoDetachKernelDriver(handle, true);
        var code = LibUsb.claimInterface(handle, part.number());
        if (code != LibUsb.SUCCESS) {
            LibUsb.close(handle);
            throw new UsbFailure("claim", code);
        }
        return new UsbClaim(UsbPipes.of(handle, part), part);
    }

    /** Carries bytes both ways until the input ends or the device is gone. */
    void carry(InputStream from, OutputStream to) throws IOException {
        var writer = Thread.ofPlatform().daemon().start(() -> {
            try {
                send(from);
            } catch (IOException | UsbFailure broken) {
                // Whoever gave the bytes learns it from the end of this process.
            }
            over.set(true);
        });
        if (part.in() != 0) listen(to);
        else join(writer);
    }

    private void send(InputStream from) throws IOException {
        var given = new byte[MOST_AT_ONCE];
        for (var count = from.read(given); count >= 0; count = from.read(given)) {
            if (part.out() == 0) continue;
            var bytes = ByteBuffer.allocateDirect(count).put(given, 0, count).flip();
            while (bytes.hasRemaining()) {
                var gone = count();
                int code;
                synchronized (sending) {
                    if (closed) return;
                    code = pipes.send(bytes.slice(), gone);
                }
                bytes.position(bytes.position() + gone.get(0));
                if (code != LibUsb.SUCCESS) throw new UsbFailure("send", code);
            }
        }
    }

    private void listen(OutputStream to) throws IOException {
        var room = ByteBuffer.allocateDirect(part.isHid() ? REPORT : MOST_AT_ONCE);
        var came = count();
        while (!over.get()) {
            room.clear();
            var code = pipes.listen(room, came);
            if (came.get(0) > 0) {
                var bytes = new byte[part.isHid() ? REPORT : came.get(0)];
                room.get(bytes, 0, came.get(0));
                to.write(bytes);
            }
            if (code != LibUsb.SUCCESS && code != LibUsb.ERROR_TIMEOUT) return;
        }
    }

    /** usb4java writes the number of bytes into memory of its own kind. */
    private static IntBuffer count() {
        return ByteBuffer.allocateDirect(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .asIntBuffer();
    }

    private static void join(Thread writer) {
        try {
            writer.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not while bytes are on their way: libusb forgets what it has under way for a closed device, and then crashes on it. */
    @Override
    public void close() {
        synchronized (sending) {
            closed = true;
            pipes.close();
        }
    }
}
