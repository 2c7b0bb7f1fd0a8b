package org.swapbay.kiosk.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/**
 * Sends what waits, a few mails at a time. A mail is marked as sent after the server took it: a stop in between sends it
 * again, under the same name, and says so. While the server is away everything waits, for as long as it takes.
 */
@Component
class MailRound implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);

    private static final int MOST_AT_ONCE = 20;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    /** A server that is back is noticed within so long. */
    private static final Duration LONGEST_AWAY = Duration.ofMinutes(15);
    /** RFC 5321, 4.5.4.1: four to five days. */
    private static final Duration GIVE_UP = Duration.ofDays(5);

    private final MailPlan plan;
    private final Outbox outbox;
    private final NoticeShelf shelf;
    private final MailWriter writer;
    private final MailPost post;
    private final Records records;
    private final Clock clock;
    private int awayFor;
    private @Nullable Instant awayUntil;

    MailRound(
            MailPlan plan,
            Outbox outbox,
            NoticeShelf shelf,
            MailWriter writer,
            MailPost post,
            Records records,
            Clock clock) {
        this.plan = plan;
        this.outbox = outbox;
        this.shelf = shelf;
        this.writer = writer;
        this.post = post;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofSeconds(45), Duration.ofSeconds(15), this::look);
    }

    void look() {
        if (post.open() && records.fit()) send();
    }

    /** How many mails the server has taken. */
    synchronized int send() {
        var now = clock.instant();
        plan.look(now);
        // A clock that was set back must not silence the mail.
        var away = awayUntil != null
                && now.isBefore(awayUntil)
                && awayUntil.isBefore(now.plus(LONGEST_AWAY.multipliedBy(2)));
        if (away) return 0;
        var sent = 0;
        for (var mail : outbox.due(now, MOST_AT_ONCE)) {
            var notice = shelf.find(mail.noticeId()).orElseThrow();
            // A copy that staff asked for tells what was, also when it is over.
            if (!notice.holds(now) && mail.copies() == 1) {
                records.commit(() -> outbox.ended(mail, Mail.State.TOO_LATE, null));
                continue;
            }
            var letter = writer.write(notice, mail);
            if (letter.isEmpty()) {
                records.commit(() -> outbox.ended(mail, Mail.State.NO_ADDRESS, null));
                continue;
            }
            CrashPoint.hit("mail.written");
            records.commit(() -> outbox.begun(mail));
            var posting = post.send(letter.get());
            CrashPoint.hit("mail.posted");
            if (posting instanceof Posting.Away(var reason)) {
                serverIsAway(mail, reason, now);
                return sent;
            }
            awayFor = 0;
            awayUntil = null;
            settle(mail, letter.get(), posting, now);
            if (posting instanceof Posting.Sent) sent++;
        }
        return sent;
    }

    private void settle(Mail mail, Letter letter, Posting posting, Instant now) {
        records.commit(() -> {
            switch (posting) {
                case Posting.Sent() -> {
                    outbox.sent(mail, letter.messageId(), now, Outbox.CUT_OFF.equals(mail.answer()));
                    shelf.told(mail.noticeId(), Notice.BY_MAIL, now);
                }
                case Posting.Refused(var reason) -> outbox.ended(mail, Mail.State.REFUSED, reason);
                case Posting.Later(var reason) -> {
                    if (now.isAfter(mail.plannedAt().plus(GIVE_UP)) && mail.attempts() > 0) {
                        outbox.ended(mail, Mail.State.GIVEN_UP, reason);
                    } else outbox.later(mail, now.plus(wait(FIRST_WAIT, mail.attempts(), LONGEST_WAIT)), reason, 1);
                }
                case Posting.Away(var reason) -> outbox.later(mail, now, reason, 0);
            }
        });
        if (!(posting instanceof Posting.Sent)) {
            log.warn(
                    "mail {} was not taken: {}",
                    mail.messageId(),
                    posting.getClass().getSimpleName());
        }
    }

    /** Said once, not every quarter of an hour for days. */
    private void serverIsAway(Mail mail, String reason, Instant now) {
        if (awayFor == 0) log.warn("the mail server is away; what is to be mailed waits");
        awayUntil = now.plus(wait(FIRST_WAIT, awayFor++, LONGEST_AWAY));
        records.commit(() -> outbox.later(mail, now, reason, 0));
    }

    /** Twice as long each time. */
    static Duration wait(Duration first, int before, Duration longest) {
        var wait = first.multipliedBy(1L << Math.min(before, 16));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
