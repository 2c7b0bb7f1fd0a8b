package org.swapbay.kiosk.notices;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.PersonId;

/** What is to be told to whom. Whoever tells it, a person or a mail server, takes it from here. */
@Component
public class Notices {

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What nobody has told yet and still holds, the oldest first. */
    public List<Notice> toTell() {
        return jdbc.sql("select * from notice where told_at is null and void_at is null order by due_at, id")
                .query(Notice.class)
                .list();
    }

    /** All there ever was for a person, the newest first. */
    public List<Notice> of(PersonId person) {
        return jdbc.sql("select * from notice where person_id = ? order by due_at desc, id")
                .param(person.value())
                .query(Notice.class)
                .list();
    }
}
