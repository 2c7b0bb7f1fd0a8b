package org.swapbay.kiosk.appliance;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;

/**
 * Where systemd hears from the program: {@code sd_notify(3)}. A datagram to a socket in the file system, which Java's own
 * UNIX channels, being streams, cannot send; so libc is called.
 */
final class NotifySocket {

    /** {@code socket(2)} and {@code unix(7)} on Linux. */
    private static final int AF_UNIX = 1;

    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int FAMILY_BYTES = 2;
    /** Of {@code sun_path}, with a zero behind a path. */
    private static final int LONGEST_PATH = 107;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final MemoryLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO_OF = CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle SOCKET = call(
            "socket",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle SEND = call(
            "sendto",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT));

    private final int descriptor;
    private final byte[] path;

    /** @param address a path, or with {@code @} in front a name in Linux's abstract space */
    NotifySocket(String address) throws IOException {
        path = address.getBytes(StandardCharsets.UTF_8);
        if (path.length == 0 || path.length > LONGEST_PATH || path[0] != '/' && path[0] != '@')
            throw new IOException("not the address of a notification socket: " + address);
        if (path[0] == '@') path[0] = 0;
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(CALL_STATE);
            descriptor = (int) SOCKET.invokeExact(state, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            if (descriptor < 0) throw failure("socket", state);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns at once; safe for any thread.
     *
     * @param news one or more lines such as {@code READY=1}
     * @throws IOException when it did not get there, also because systemd has not yet read what was sent before
     */
    void send(String news) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(CALL_STATE);
            var text = news.getBytes(StandardCharsets.UTF_8);
            var bytes = arena.allocate(text.length);
            bytes.copyFrom(MemorySegment.ofArray(text));
            // A path ends with a zero; an abstract name ends where the address does.
            var size = FAMILY_BYTES + path.length + (path[0] == 0 ? 0 : 1);
            var address = arena.allocate(size, FAMILY_BYTES);
            address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
            MemorySegment.copy(path, 0, address, ValueLayout.JAVA_BYTE, FAMILY_BYTES, path.length);
            var sent = (long) SEND.invokeExact(
                    state, descriptor, bytes, (long) text.length, MSG_DONTWAIT | MSG_NOSIGNAL, address, size);
            if (sent < 0) throw failure("sendto", state);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static IOException failure(String call, MemorySegment state) {
        return new IOException(call + " failed, errno " + (int) ERRNO_OF.get(state, 0L));
    }

    private static MethodHandle call(String name, FunctionDescriptor shape) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, ERRNO);
    }
}
