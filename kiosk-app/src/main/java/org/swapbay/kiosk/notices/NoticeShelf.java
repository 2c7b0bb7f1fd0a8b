package org.swapbay.kiosk.notices;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.VisitId;

/** Notices as rows. Belongs inside the transaction of what caused them. */
@Component
class NoticeShelf {

    private final JdbcClient jdbc;

    NoticeShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Notice> find(String id) {
        return jdbc.sql("select * from notice where id = ?")
                .param(id)
                .query(Notice.class)
                .optional();
    }

    /** @param occasion the same one is written once */
    Draft put(NoticeKind kind, String occasion, PersonId person, AssetId asset, Instant at) {
        return new Draft(kind, kind + "/" + occasion, person, asset, at);
    }

    /** About money. @param subject the fee's number or the payment's key; the same one is written once */
    void putMoney(NoticeKind kind, String subject, PersonId student, Instant at) {
        if (find(kind + "/" + subject).isPresent()) return;
        // Nobody is told about somebody whom the roster does not know any more.
        jdbc.sql("""
                        insert into notice (id, kind, person_id, subject, due_at)
                        select ?, ?, p.sourced_id, ?, ? from person p where p.sourced_id = ?""")
                .params(kind + "/" + subject, kind.name(), subject, at, student.value())
                .update();
    }

    /** It is where it belongs, or not there any more. What has happened all the same, such as a hand-in, is told still. */
    void nothingLeft(AssetId asset, Instant at) {
        jdbc.sql("update notice set void_at = ? where asset_id = ? and void_at is null and kind <> 'HANDED_IN'")
                .params(at, asset.value())
                .update();
    }

    void over(String id, Instant at) {
        jdbc.sql("update notice set void_at = ? where id = ? and void_at is null")
                .params(at, id)
                .update();
    }

    /** @param way {@link Notice#BY_MAIL} or an account; whoever says it again changes nothing */
    void told(String id, String way, Instant at) {
        jdbc.sql("update notice set told_at = ?, told_way = ? where id = ? and told_at is null")
                .params(at, way, id)
                .update();
    }

    /** A new copy, with a name of its own; one that is on its way anyway is tried at once. */
    void again(String notice, PersonId person, Instant at) {
        jdbc.sql("""
                        update mail set copies = copies + 1 where notice_id = ? and person_id = ? and state = 'SENT'""").params(notice, person.value()).update();
        jdbc.sql("update mail set state = 'WAITING', attempts = 0, next_try = ? where notice_id = ? and person_id = ?")
                .params(at, notice, person.value())
                .update();
    }

    /** A notice before it is written. */
    final class Draft {

        private final NoticeKind kind;
        private final String id;
        private final PersonId person;
        private final AssetId asset;
        private final Instant at;
        private @Nullable String ticket;
        private @Nullable Integer bay;
        private @Nullable VisitId visit;
        private @Nullable Instant until;

        private Draft(NoticeKind kind, String id, PersonId person, AssetId asset, Instant at) {
            this.kind = kind;
            this.id = id;
            this.person = person;
            this.asset = asset;
            this.at = at;
        }

        Draft of(String ticketNumber) {
            ticket = ticketNumber;
            return this;
        }

        Draft in(int number) {
            bay = number;
            return this;
        }

        Draft by(VisitId cause) {
            visit = cause;
            return this;
        }

        Draft until(Instant end) {
            until = end;
            return this;
        }

        void write() {
            if (find(id).isPresent()) return;
            jdbc.sql("""
                            insert into notice (id, kind, person_id, ticket_number, asset_id, bay, visit_id, due_at,
                              until_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(kind.name())
                    .param(person.value())
                    .param(ticket)
                    .param(asset.value())
                    .param(bay)
                    .param(visit == null ? null : visit.value())
                    .param(at)
                    .param(until)
                    .update();
        }
    }
}
