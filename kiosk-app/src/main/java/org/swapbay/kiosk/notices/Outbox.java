package org.swapbay.kiosk.notices;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.PersonId;

/** What is to be mailed, as rows. What changes rows belongs inside a transaction of {@code Records}. */
@Component
class Outbox {

    /** News that is older when mail is switched on is none any more. */
    private static final Duration OLDEST_NEWS = Duration.ofDays(7);

    /** Stands where the server's answer should, from before a mail leaves until it has answered. */
    static final String CUT_OFF = "none: the kiosk stopped before it came, so this mail may come twice";

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notices that nobody has been written about yet, and those that had no address, in case there is one now. */
    List<Notice> unplanned(Instant now, int most) {
        return jdbc.sql("""
                        select n.* from notice n
                        where n.told_at is null and n.void_at is null and n.due_at > ? and n.due_at <= ?
                          and not exists (select 1 from mail m where m.notice_id = n.id and (m.state <> 'NO_ADDRESS'
                            or m.next_try > ?))
                        order by n.due_at, n.id fetch next ? rows only""")
                .params(now.minus(OLDEST_NEWS), now, now, most)
                .query(Notice.class)
                .list();
    }

    /** Whatever waits and may be tried, the oldest first. */
    List<Mail> due(Instant now, int most) {
        return jdbc.sql("""
                        select * from mail where state = 'WAITING' and next_try <= ?
                        order by planned_at, notice_id, person_id fetch next ? rows only""").params(now, most).query(Mail.class).list();
    }

    /** The name is made from what it tells to whom, so that a second copy is the same mail for whoever reads it. */
    static String messageId(String notice, PersonId person, int copy, String domain) {
        var name = notice + " " + person + " " + copy;
        return "<" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@" + domain + ">";
    }

    void plan(Notice notice, PersonId person, Mail.State state, String domain, Instant nextTry, Instant now) {
        jdbc.sql("delete from mail where notice_id = ? and state = 'NO_ADDRESS'")
                .param(notice.id())
                .update();
        jdbc.sql("""
                        insert into mail (notice_id, person_id, message_id, state, copies, attempts, next_try, planned_at)
                        select ?, ?, ?, ?, 1, 0, ?, ?
                        where not exists (select 1 from mail where notice_id = ? and person_id = ?)""")
                .param(notice.id())
                .param(person.value())
                .param(messageId(notice.id(), person, 1, domain))
                .param(state.name())
                .param(nextTry)
                .param(now)
                .param(notice.id())
                .param(person.value())
                .update();
    }

    /** From here on nobody knows whether the server has it, until {@link #sent} or another word. */
    void begun(Mail mail) {
        jdbc.sql("update mail set answer = ? where notice_id = ? and person_id = ?")
                .params(CUT_OFF, mail.noticeId(), mail.personId().value())
                .update();
    }

    /** @param twice an earlier try was cut off before its answer */
    void sent(Mail mail, String messageId, Instant at, boolean twice) {
        jdbc.sql("""
                        update mail set state = 'SENT', message_id = ?, sent_at = ?, attempts = attempts + 1, answer = ?
                        where notice_id = ? and person_id = ?""")
                .param(messageId)
                .param(at)
                .param(twice ? CUT_OFF : null)
                .param(mail.noticeId())
                .param(mail.personId().value())
                .update();
    }

    void ended(Mail mail, Mail.State state, @Nullable String answer) {
        jdbc.sql("""
                        update mail set state = ?, attempts = attempts + 1, answer = ?
                        where notice_id = ? and person_id = ?""")
                .param(state.name())
                .param(answer)
                .param(mail.noticeId())
                .param(mail.personId().value())
                .update();
    }

    void later(Mail mail, Instant nextTry, @Nullable String answer, int tries) {
        jdbc.sql("""
                        update mail set next_try = ?, attempts = attempts + ?, answer = ?
                        where notice_id = ? and person_id = ?""")
                .param(nextTry)
                .param(tries)
                .param(answer)
                .param(mail.noticeId())
                .param(mail.personId().value())
                .update();
    }
}
