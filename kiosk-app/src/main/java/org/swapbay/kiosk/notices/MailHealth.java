package org.swapbay.kiosk.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.health.Cause;
import org.swapbay.kiosk.health.Finding;
import org.swapbay.kiosk.health.HealthSource;
import org.swapbay.kiosk.health.HealthState;
import org.swapbay.kiosk.health.Part;

/** Whether families hear from the kiosk. */
@Component
class MailHealth implements HealthSource {

    /** A busy server and a network that is started again are nobody's business. */
    static final Duration MAY_WAIT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final MailPost post;
    private final Clock clock;

    MailHealth(JdbcClient jdbc, MailPost post, Clock clock) {
        this.jdbc = jdbc;
        this.post = post;
        this.clock = clock;
    }

    private record Waiting(long count, @Nullable Instant oldest) {}

    @Override
    public Set<Part> parts() {
        return Set.of(Part.MAIL);
    }

    @Override
    public Look look() {
        if (!post.open()) return Look.of(Finding.of(Part.MAIL, HealthState.OK, Cause.NOT_USED));
        var waiting = waiting(clock.instant().minus(MAY_WAIT));
        if (waiting.oldest() == null) return Look.of(Finding.fine(Part.MAIL));
        return Look.of(Finding.of(Part.MAIL, HealthState.ATTENTION, Cause.NOT_DELIVERED)
                .since(waiting.oldest())
                .with("", waiting.count()));
    }

    /** What was tried, or should have been: a mail for the next morning's end of the quiet hours is not late. */
    private Waiting waiting(Instant since) {
        return jdbc.sql("""
                        select count(*), min(planned_at) from mail where state = 'WAITING' and planned_at < ?
                          and (attempts > 0 or answer is not null or next_try < ?)""")
                .params(since, since)
                .query((row, _) -> new Waiting(row.getLong(1), row.getObject(2, Instant.class)))
                .single();
    }
}
