package org.swapbay.kiosk.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/** The lines and figures as metrics. The labels say which part and why, and never anything about a person. */
@Component
class HealthGauges implements MeterBinder, Unasked {

    private final HealthBoard board;
    private final List<MultiGauge> states = new ArrayList<>();
    private final List<MultiGauge> beginnings = new ArrayList<>();

    HealthGauges(HealthBoard board) {
        this.board = board;
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        states.add(MultiGauge.builder("swapbay.health.state")
                .description("0 well, 1 attention, 2 down, -1 unknown")
                .register(registry));
        beginnings.add(MultiGauge.builder("swapbay.health.since")
                .description("When it came into this state, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry));
        for (var figure : Figure.values()) {
            Gauge.builder(figure.meter(), board, seen -> seen.figures().getOrDefault(figure, Double.NaN))
                    .description(figure.words())
                    .baseUnit(figure.unit().isEmpty() ? null : figure.unit())
                    .register(registry);
        }
        tell(board.lines());
    }

    @Override
    public void occasions(Occasions when) {
        when.told(HealthChanged.class, this::on);
    }

    synchronized void on(HealthChanged changed) {
        tell(changed.lines());
    }

    private void tell(List<HealthLine> lines) {
        states.forEach(gauge -> gauge.register(
                lines.stream()
                        .map(line -> MultiGauge.Row.of(tags(line), line.state().number()))
                        .toList(),
                true));
        beginnings.forEach(gauge -> gauge.register(
                lines.stream()
                        .map(line -> MultiGauge.Row.of(tags(line), line.since().getEpochSecond()))
                        .toList(),
                true));
    }

    private static Tags tags(HealthLine line) {
        return Tags.of(
                "part",
                line.part().word(),
                "which",
                line.which(),
                "cause",
                line.cause().word());
    }
}
