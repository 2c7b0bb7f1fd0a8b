package org.swapbay.kiosk.roster;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by what they can show. Looks up exact matches only: no pattern of input ever lists people. */
@Component
public class Roster {

    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a code could belong to a badge at all; everything else is hostile and goes no further. */
    public static boolean couldBeShown(String code) {
        return SHOWABLE.matcher(code).matches();
    }

    /**
     * The enabled person behind a badge code, or behind a typed student number; nobody where one person's badge reads
     * like another one's number.
     */
    public Optional<Person> whoShows(String code) {
        if (!couldBeShown(code)) return Optional.empty();
        var shown = jdbc.sql("""
                        select p.* from person p
                        where p.enabled and (p.identifier = :code
                           or p.sourced_id in (select person_id from badge where code = :code))""").param("code", code).query(Person.class).list();
        return shown.size() == 1 ? Optional.of(shown.getFirst()) : Optional.empty();
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from person where sourced_id = ?")
                .param(id.value())
                .query(Person.class)
                .optional();
    }

    /** The name of the school a person goes to. */
    public Optional<String> schoolOf(PersonId id) {
        return jdbc.sql(
                        "select s.name from person p join school s on s.sourced_id = p.school_id where p.sourced_id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** All of the district, by name. */
    public List<School> schools() {
        return jdbc.sql("select sourced_id, name from school order by name, sourced_id")
                .query(School.class)
                .list();
    }

    /** Belongs inside {@code Records.commit}, as does enrolling people. */
    public void enrol(School school) {
        jdbc.sql("insert into school (sourced_id, name) values (?, ?)")
                .param(school.sourcedId())
                .param(school.name())
                .update();
    }

    public void enrol(Person person, List<String> badgeCodes) {
        jdbc.sql("""
                        insert into person (sourced_id, school_id, role, given_name, family_name, identifier, grade,
                          enabled, borrowing) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(person.sourcedId().value())
                .param(person.schoolId())
                .param(person.role())
                .param(person.givenName())
                .param(person.familyName())
                .param(person.identifier())
                .param(person.grade())
                .param(person.enabled())
                .param(person.borrowing().name())
                .update();
        index(person);
        badgeCodes.forEach(code -> jdbc.sql("insert into badge (code, person_id) values (?, ?)")
                .param(code)
                .param(person.sourcedId().value())
                .update());
    }

    private void index(Person person) {
        Words.ofPerson(person).forEach(word -> jdbc.sql("insert into person_word (word, person_id) values (?, ?)")
                .params(word, person.sourcedId().value())
                .update());
    }

    /** Belongs inside {@code Records.commit}. */
    void rename(PersonId id, String givenName, String familyName) {
        jdbc.sql("update person set given_name = ?, family_name = ? where sourced_id = ?")
                .params(givenName, familyName, id.value())
                .update();
        jdbc.sql("delete from person_word where person_id = ?")
                .param(id.value())
                .update();
        find(id).ifPresent(this::index);
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }
}
