package org.swapbay.kiosk.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Clock and temperature, as Linux tells them in files. */
@Component
class MachineSource implements HealthSource {

    /** Nothing of this program was there before. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    /** What a time server corrects in a healthy clock is far less. */
    private static final Duration JUMP = Duration.ofMinutes(2);

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final double HOT = 80;
    private static final double TOO_HOT = 95;

    private final Path root;
    private final Clock clock;
    private final LongSupplier nanos;
    private @Nullable Moment last;
    private @Nullable Instant jumped;

    @Autowired
    MachineSource(@Value("${swapbay.machine:/}") Path root, Clock clock) {
        this(root, clock, System::nanoTime);
    }

    /** @param nanos time that only passes, however the clock is set */
    MachineSource(Path root, Clock clock, LongSupplier nanos) {
        this.root = root;
        this.clock = clock;
        this.nanos = nanos;
    }

    private record Moment(Instant wall, long steady) {}

    @Override
    public Set<Part> parts() {
        return Set.of(Part.CLOCK, Part.TEMPERATURE);
    }

    @Override
    public Look look() {
        var hottest = hottest();
        var figures =
                hottest.isPresent() ? Map.of(Figure.TEMPERATURE, hottest.getAsDouble()) : Map.<Figure, Double>of();
        return new Look(List.of(time(), temperature(hottest)), figures);
    }

    private Finding time() {
        var now = clock.instant();
        noticeJump(now);
        if (now.isBefore(EARLIEST)) return Finding.of(Part.CLOCK, HealthState.DOWN, Cause.CLOCK_BEHIND);
        var at = jumped;
        if (at != null && Duration.between(at, now).abs().compareTo(REMEMBERED) < 0)
            return Finding.of(Part.CLOCK, HealthState.ATTENTION, Cause.CLOCK_JUMPED)
                    .since(at);
        // systemd-timesyncd(8): the file is there once the clock was set since the start.
        var folder = root.resolve("run/systemd/timesync");
        if (Files.exists(folder.resolve("synchronized"))) return Finding.fine(Part.CLOCK);
        return Files.isDirectory(folder)
                ? Finding.of(Part.CLOCK, HealthState.ATTENTION, Cause.CLOCK_NOT_SET)
                : Finding.of(Part.CLOCK, HealthState.UNKNOWN, Cause.CLOCK_UNCHECKED);
    }

    private void noticeJump(Instant now) {
        var steady = nanos.getAsLong();
        var before = last;
        last = new Moment(now, steady);
        if (before == null) return;
        var passed = Duration.ofNanos(steady - before.steady());
        var off = Duration.between(before.wall(), now).minus(passed).abs();
        if (off.compareTo(JUMP) > 0) jumped = now;
    }

    private static Finding temperature(OptionalDouble hottest) {
        if (hottest.isEmpty()) return Finding.of(Part.TEMPERATURE, HealthState.UNKNOWN, Cause.NO_SENSOR);
        var degrees = hottest.getAsDouble();
        var found = degrees >= TOO_HOT
                ? Finding.of(Part.TEMPERATURE, HealthState.DOWN, Cause.TOO_HOT)
                : degrees >= HOT
                        ? Finding.of(Part.TEMPERATURE, HealthState.ATTENTION, Cause.HOT)
                        : Finding.fine(Part.TEMPERATURE);
        return found.with("", Math.round(degrees));
    }

    private OptionalDouble hottest() {
        try (Stream<Path> zones = Files.list(root.resolve("sys/class/thermal"))) {
            return zones.filter(zone -> zone.getFileName().toString().startsWith("thermal_zone"))
                    .map(zone -> zone.resolve("temp"))
                    .flatMapToDouble(file -> degrees(file).stream())
                    .max();
        } catch (IOException none) {
            return OptionalDouble.empty();
        }
    }

    /** The kernel counts thousandths (sysfs-class-thermal); a zone that is asleep cannot be read. */
    private static OptionalDouble degrees(Path file) {
        try {
            return OptionalDouble.of(Integer.parseInt(Files.readString(file).strip()) / 1000.0);
        } catch (IOException | NumberFormatException asleep) {
            return OptionalDouble.empty();
        }
    }
}
