package org.swapbay.hardware.transport;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The five calls on a device node that Java's own streams cannot make without blocking for ever. Linux only. */
final class NodeCalls {

    static final short POLLIN = 1;
    static final short POLLOUT = 4;

    // asm-generic/fcntl.h and errno-base.h: equal on x86-64 and arm64.
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0400;
    private static final int O_NONBLOCK = 04000;
    private static final int O_CLOEXEC = 02000000;
    private static final int EINTR = 4;
    private static final int EAGAIN = 11;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout ERRNO = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO_VALUE = ERRNO.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final FunctionDescriptor TRANSFER = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle OPEN = bind("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE = bind("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle READ = bind("read", TRANSFER);
    private static final MethodHandle WRITE = bind("write", TRANSFER);
    private static final MethodHandle POLL =
            bind("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

    private NodeCalls() {}

    static int open(String path) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            int flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
            return (int) checked((int) OPEN.invokeExact(errno, arena.allocateFrom(path), flags), "open", errno);
        } catch (Throwable e) {
            throw asIo(e);
        }
    }

    /** The events that came within the time; 0 for none. */
    static short poll(int descriptor, short events, int milliseconds) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            // struct pollfd { int fd; short events; short revents; }
            var asked = arena.allocate(8, 4);
            asked.set(JAVA_INT, 0, descriptor);
            asked.set(JAVA_SHORT, 4, events);
            checked((int) POLL.invokeExact(errno, asked, 1L, milliseconds), "poll", errno);
            return asked.get(JAVA_SHORT, 6);
        } catch (Throwable e) {
            throw asIo(e);
        }
    }

    /** 0 when nothing is there after all. */
    static int read(int descriptor, byte[] into) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            var buffer = arena.allocate(into.length);
            long count = checked((long) READ.invokeExact(errno, descriptor, buffer, (long) into.length), "read", errno);
            MemorySegment.copy(buffer, 0, MemorySegment.ofArray(into), 0, count);
            return (int) count;
        } catch (Throwable e) {
            throw asIo(e);
        }
    }

    /** 0 when nothing fits after all. */
    static int write(int descriptor, byte[] from, int offset) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            long length = from.length - offset;
            var buffer = arena.allocate(length);
            MemorySegment.copy(MemorySegment.ofArray(from), offset, buffer, 0, length);
            return (int) checked((long) WRITE.invokeExact(errno, descriptor, buffer, length), "write", errno);
        } catch (Throwable e) {
            throw asIo(e);
        }
    }

    static void close(int descriptor) {
        try (var arena = Arena.ofConfined()) {
            // The descriptor is free even after an error, so there is nothing to be done about one.
            int result = (int) CLOSE.invokeExact(arena.allocate(ERRNO), descriptor);
            assert result <= 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle bind(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), descriptor, Linker.Option.captureCallState("errno"));
    }

    private static long checked(long result, String call, MemorySegment errno) throws IOException {
        if (result >= 0) {
            return result;
        }
        int code = (int) ERRNO_VALUE.get(errno, 0L);
        if (code == EINTR || code == EAGAIN) {
            return 0;
        }
        throw new IOException(call + ": errno " + code);
    }

    private static IOException asIo(Throwable e) {
        return switch (e) {
            case IOException io -> io;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> new IOException(e);
        };
    }
}
