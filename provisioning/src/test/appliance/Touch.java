import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Fingers on the touchscreen that Xorg's driver inputtest is, which hears one connection in its life. A line is what is
/// done at once, a finger after each `;`: when it comes down in milliseconds and where, then how long it goes and where
/// to, as often as wanted, `0 2,900 300 800,900; 0 1078,900`. Answers a line when the server has taken all of it in.
class Touch {
    // Xorg's xf86-input-inputtest-protocol.h, and XI2.h for the three types of touch.
    private static final int VERSION = 0, SYNC = 1, TOUCH = 6, BEGIN = 18, UPDATE = 19, END = 20, AXES = 64;
    private static final int STEP = 8;

    record Event(long at, int finger, int type, double x, double y) {}

    public static void main(String[] said) throws Exception {
        var size = said[1].split("x");
        int wide = Integer.parseInt(size[0]), high = Integer.parseInt(size[1]), finger = 0;
        try (var driver = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(said[0])))) {
            send(driver, bytes(12, VERSION).putShort((short) 1).putShort((short) 1));
            answer(driver, 12);
            for (String line; (line = IO.readln()) != null; ) {
                var events = new ArrayList<Event>();
                for (var each : line.split(";")) events.addAll(path(++finger, each.strip().split("[ ,]+")));
                events.sort(Comparator.comparingLong(Event::at));
                long begun = System.nanoTime();
                for (var each : events) {
                    long rest = each.at - (System.nanoTime() - begun) / 1_000_000;
                    if (rest > 0) Thread.sleep(rest);
                    var event = bytes(16 + 16 + 2 * AXES * 8, TOUCH).putInt(each.finger).putInt(each.type);
                    // Two axes; the driver counts each side of the screen to 65,535.
                    event.putInt(0).put((byte) 3).position(32);
                    event.putDouble(each.x / wide * 65_535).putDouble(each.y / high * 65_535);
                    send(driver, event);
                }
                send(driver, bytes(8, SYNC));
                answer(driver, 8);
                IO.println("done");
            }
        }
    }

    private static List<Event> path(int finger, String[] said) {
        var numbers = Arrays.stream(said).mapToDouble(Double::parseDouble).toArray();
        var events = new ArrayList<Event>();
        double at = numbers[0], x = numbers[1], y = numbers[2];
        events.add(new Event((long) at, finger, BEGIN, x, y));
        for (int i = 3; i < numbers.length; i += 3) {
            double takes = numbers[i], toX = numbers[i + 1], toY = numbers[i + 2];
            for (double gone = STEP; gone < takes; gone += STEP)
                events.add(new Event((long) (at + gone), finger, UPDATE, x + (toX - x) * gone / takes, y + (toY - y) * gone / takes));
            at += takes;
            x = toX;
            y = toY;
            events.add(new Event((long) at, finger, UPDATE, x, y));
        }
        events.add(new Event((long) at, finger, END, x, y));
        return events;
    }

    private static ByteBuffer bytes(int length, int type) {
        return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder()).putInt(length).putInt(type);
    }

    private static void send(SocketChannel driver, ByteBuffer event) throws IOException {
        event.clear();
        while (event.hasRemaining()) driver.write(event);
    }

    private static void answer(SocketChannel driver, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) if (driver.read(bytes) < 0) throw new IOException("the driver hung up");
    }
}
