package org.swapbay.hardware.lock.bus;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;

/** A line without time: whatever is written is answered at once by the script, and silence takes no time to notice. */
public final class ScriptedLine implements Line {

    public final List<Bytes> written = new ArrayList<>();
    private final Function<Bytes, Stream<Bytes>> script;
    private final Queue<Bytes> input = new ArrayDeque<>();
    public boolean open = true;
    public boolean lostOnNextWrite;
    public boolean lostBeforeNextRead;
    public Duration longestWait = Duration.ZERO;

    public ScriptedLine(Function<Bytes, Stream<Bytes>> script) {
        this.script = script;
    }

    @Override
    public void write(Bytes bytes, Duration timeout) throws DeviceUnavailableException, DeviceTimeoutException {
        if (!open) throw new DeviceUnavailableException("down");
        written.add(bytes);
        if (lostOnNextWrite) {
            open = false;
            throw new DeviceTimeoutException("lost while writing");
        }
        script.apply(bytes).forEach(input::add);
    }

    @Override
    public Bytes read(Duration timeout) throws DeviceUnavailableException {
        if (timeout.compareTo(longestWait) > 0) longestWait = timeout;
        if (lostBeforeNextRead) open = false;
        if (!open) throw new DeviceUnavailableException("lost");
        return input.isEmpty() ? Bytes.NONE : input.remove();
    }

    @Override
    public void discardInput() {
        input.clear();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean awaitOpen(Duration timeout) {
        return open;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public void close() {
        open = false;
    }
}
