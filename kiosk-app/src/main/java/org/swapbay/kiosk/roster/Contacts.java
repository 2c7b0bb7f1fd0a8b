package org.swapbay.kiosk.roster;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people are told things. */
@Component
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Contact> of(PersonId person) {
        return jdbc.sql("select person_id, email, language from contact where person_id = ?")
                .param(person.value())
                .query(Contact.class)
                .optional();
    }

    /** Belongs inside a transaction of {@code Records}, as does {@link #forget}. */
    public void keep(Contact contact) {
        forget(contact.personId());
        jdbc.sql("insert into contact (person_id, email, language) values (?, ?, ?)")
                .param(contact.personId().value())
                .param(contact.email())
                .param(contact.language())
                .update();
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from contact where person_id = ?")
                .param(person.value())
                .update();
    }
}
