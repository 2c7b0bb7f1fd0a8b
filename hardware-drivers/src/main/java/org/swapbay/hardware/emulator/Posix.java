package org.swapbay.hardware.emulator;

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

/**
 * The handful of calls a pseudo-terminal needs, straight from the C library of Linux. Descriptors are plain ints and
 * the caller's to close. A failed call carries errno in its message.
 */
final class Posix {

    // asm-generic/fcntl.h, poll.h, errno-base.h: equal on x86-64 and arm64
    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0400;
    static final int O_NONBLOCK = 04000;
    static final int O_CLOEXEC = 02000000;
    static final short POLLIN = 1;
    static final short POLLOUT = 4;
    static final short POLLHUP = 0x10;
    private static final int EINTR = 4;
    private static final int EIO = 5;
    private static final int EAGAIN = 11;
    private static final int TCSANOW = 0;
    /** struct termios has 60 bytes with glibc and musl; more is harmless. */
    private static final int TERMIOS_BYTES = 256;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout ERRNO = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO_VALUE = ERRNO.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPENPT = bind("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle GRANTPT = bind("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle UNLOCKPT = bind("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle PTSNAME =
            bind("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle OPEN = bind("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE = bind("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle READ =
            bind("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            bind("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLL =
            bind("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle EVENTFD = bind("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle TCGETATTR = bind("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle TCSETATTR =
            bind("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle CFMAKERAW =
            LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));

    private Posix() {}

    /** A new, unlocked pseudo-terminal master that never blocks. */
    static int openMaster() throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            int master = (int) OPENPT.invokeExact(errno, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
            check(master, "posix_openpt", errno);
            check((int) GRANTPT.invokeExact(errno, master), "grantpt", errno);
            check((int) UNLOCKPT.invokeExact(errno, master), "unlockpt", errno);
            return master;
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** The path of the other end. */
    static String slaveName(int master) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            var name = arena.allocate(128);
            int error = (int) PTSNAME.invokeExact(errno, master, name, name.byteSize());
            if (error != 0) throw new IOException("ptsname_r: errno " + error);
            return name.getString(0);
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    static int open(String path, int flags) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            int descriptor = (int) OPEN.invokeExact(errno, arena.allocateFrom(path), flags);
            check(descriptor, "open", errno);
            return descriptor;
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** All bytes pass unchanged: no echo, no line editing, no CR-LF translation. */
    static void makeRaw(int terminal) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            var termios = arena.allocate(TERMIOS_BYTES, 8);
            check((int) TCGETATTR.invokeExact(errno, terminal, termios), "tcgetattr", errno);
            CFMAKERAW.invokeExact(termios);
            check((int) TCSETATTR.invokeExact(errno, terminal, TCSANOW, termios), "tcsetattr", errno);
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** A counter that {@link #poll} can wait for; {@link #write} eight bytes to raise it. */
    static int eventDescriptor() throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            int descriptor = (int) EVENTFD.invokeExact(errno, 0, O_NONBLOCK | O_CLOEXEC);
            check(descriptor, "eventfd", errno);
            return descriptor;
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** Reads what is there; 0 when nothing is or the other end is closed. */
    static int read(int descriptor, byte[] into) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            var buffer = arena.allocate(Math.max(1, into.length));
            long count = (long) READ.invokeExact(errno, descriptor, buffer, (long) into.length);
            if (count < 0 && passing(errno)) return 0;
            check(count, "read", errno);
            MemorySegment.copy(buffer, 0, MemorySegment.ofArray(into), 0, count);
            return (int) count;
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** Writes what fits; returns how much that was. */
    static int write(int descriptor, byte[] from, int offset) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            int length = from.length - offset;
            var buffer = arena.allocate(Math.max(1, length));
            MemorySegment.copy(MemorySegment.ofArray(from), offset, buffer, 0, length);
            long count = (long) WRITE.invokeExact(errno, descriptor, buffer, (long) length);
            if (count < 0 && passing(errno)) return 0;
            check(count, "write", errno);
            return (int) count;
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /**
     * Waits until one of two descriptors is ready. A negative descriptor is ignored.
     *
     * @return the events of the first; 0 when only the second became ready or the time is over
     */
    static short poll(int first, short events, int second, int milliseconds) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            // struct pollfd { int fd; short events; short revents; }
            var descriptors = arena.allocate(16, 4);
            descriptors.set(JAVA_INT, 0, first);
            descriptors.set(JAVA_SHORT, 4, events);
            descriptors.set(JAVA_INT, 8, second);
            descriptors.set(JAVA_SHORT, 12, POLLIN);
            int ready = (int) POLL.invokeExact(errno, descriptors, 2L, milliseconds);
            if (ready < 0 && passing(errno)) return 0;
            check(ready, "poll", errno);
            return descriptors.get(JAVA_SHORT, 6);
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    static void close(int descriptor) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var errno = arena.allocate(ERRNO);
            check((int) CLOSE.invokeExact(errno, descriptor), "close", errno);
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    private static MethodHandle bind(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), descriptor, Linker.Option.captureCallState("errno"));
    }

    private static boolean passing(MemorySegment errno) {
        int code = (int) ERRNO_VALUE.get(errno, 0L);
        return code == EINTR || code == EAGAIN || code == EIO;
    }

    private static void check(long result, String call, MemorySegment errno) throws IOException {
        if (result < 0) throw new IOException(call + ": errno " + (int) ERRNO_VALUE.get(errno, 0L));
    }

    private static IOException rethrown(Throwable e) {
        return switch (e) {
            case IOException io -> io;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> new IOException(e);
        };
    }
}
