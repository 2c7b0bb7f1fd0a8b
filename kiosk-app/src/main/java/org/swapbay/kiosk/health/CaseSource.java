package org.swapbay.kiosk.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases nobody has decided: an open question about a Chromebook ages badly. */
@Component
class CaseSource implements HealthSource {

    private final JdbcClient jdbc;

    CaseSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Waiting(long count, @Nullable Instant oldest) {}

    @Override
    public Set<Part> parts() {
        return Set.of(Part.CASES);
    }

    @Override
    public Look look() {
        var waiting = jdbc.sql("select count(*), min(opened_at) from staff_case where resolved_at is null")
                .query((row, _) -> new Waiting(row.getLong(1), row.getObject(2, Instant.class)))
                .single();
        var finding = waiting.oldest() == null
                ? Finding.fine(Part.CASES)
                : Finding.of(Part.CASES, HealthState.ATTENTION, Cause.CASES_WAIT)
                        .since(waiting.oldest())
                        .with("", waiting.count());
        return new Look(List.of(finding), Map.of(Figure.CASES_OPEN, (double) waiting.count()));
    }
}
