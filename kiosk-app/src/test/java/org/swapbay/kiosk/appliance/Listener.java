package org.swapbay.kiosk.appliance;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Systemd's end of the notification socket. */
final class Listener implements AutoCloseable {

    private static final Linker LINKER = Linker.nativeLinker();

    private final int descriptor;

    Listener(String address) throws IOException {
        descriptor = (int) call("socket", "iii", 1, 2, 0);
        try (var arena = Arena.ofConfined()) {
            var path = address.getBytes(StandardCharsets.UTF_8);
            if (path[0] == '@') path[0] = 0;
            var size = 2 + path.length + (path[0] == 0 ? 0 : 1);
            var bound = arena.allocate(size, 2);
            bound.set(ValueLayout.JAVA_SHORT, 0, (short) 1);
            MemorySegment.copy(path, 0, bound, ValueLayout.JAVA_BYTE, 2, path.length);
            if (call("bind", "ipi", descriptor, bound, size) != 0) throw new IOException("cannot listen at " + address);
        }
    }

    String next() throws IOException {
        try (var arena = Arena.ofConfined()) {
            var news = arena.allocate(4096);
            var length = call("recv", "ipli", descriptor, news, news.byteSize(), 0);
            return new String(news.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        call("close", "i", descriptor);
    }

    private static long call(String name, String shape, Object... arguments) throws IOException {
        var layouts = shape.chars()
                .mapToObj(each -> switch (each) {
                    case 'i' -> ValueLayout.JAVA_INT;
                    case 'l' -> ValueLayout.JAVA_LONG;
                    default -> ValueLayout.ADDRESS;
                })
                .toArray(java.lang.foreign.MemoryLayout[]::new);
        try {
            var answer = LINKER.downcallHandle(
                            LINKER.defaultLookup().findOrThrow(name),
                            FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts))
                    .invokeWithArguments(arguments);
            // An int comes in the lower half.
            return name.equals("recv") ? (long) answer : (int) (long) answer;
        } catch (Throwable failed) {
            throw new IOException(failed);
        }
    }
}
