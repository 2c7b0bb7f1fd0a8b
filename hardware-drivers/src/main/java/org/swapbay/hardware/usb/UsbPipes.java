package org.swapbay.hardware.usb;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.usb4java.DeviceHandle;
import org.usb4java.LibUsb;

/** Both ways into a claimed function, in libusb's own codes. */
interface UsbPipes {

    /** @param gone the number of bytes that the device took, also where the code is not of success */
    int send(ByteBuffer bytes, IntBuffer gone);

    /** @param came the number of bytes that the device gave, also where the code is not of success */
    int listen(ByteBuffer room, IntBuffer came);

    void close();

    static UsbPipes of(DeviceHandle handle, UsbDevice.Interface part) {
        return new UsbPipes() {

            /** Short, so that the end of the input is seen soon. */
            private static final int LISTENING_MILLIS = 250;

            private static final int TAKING_MILLIS = 2_000;

            @Override
            public int send(ByteBuffer bytes, IntBuffer gone) {
                return LibUsb.bulkTransfer(handle, (byte) part.out(), bytes, gone, TAKING_MILLIS);
            }

            @Override
            public int listen(ByteBuffer room, IntBuffer came) {
                return part.isHid()
                        ? LibUsb.interruptTransfer(handle, (byte) part.in(), room, came, LISTENING_MILLIS)
                        : LibUsb.bulkTransfer(handle, (byte) part.in(), room, came, LISTENING_MILLIS);
            }

            @Override
            public void close() {
                LibUsb.releaseInterface(handle, part.number());
                LibUsb.close(handle);
            }
        };
    }
}
