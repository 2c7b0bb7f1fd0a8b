package org.swapbay.kiosk.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for whom. A student without a guardian in the roster is a family of one. */
@Component
public class Families {

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All students who have a guardian in common with this one, with this one, by grade and name. */
    public List<Person> children(PersonId student) {
        return jdbc.sql("""
                        select * from person where sourced_id = :student or sourced_id in (
                          select other.student_id from guardian mine
                          join guardian other on other.guardian_id = mine.guardian_id
                          where mine.student_id = :student)
                        order by given_name, family_name, sourced_id""")
                .param("student", student.value())
                .query(Person.class)
                .list();
    }

    public List<Person> guardians(PersonId student) {
        return jdbc.sql("""
                        select p.* from guardian g join person p on p.sourced_id = g.guardian_id
                        where g.student_id = ? order by p.family_name, p.given_name, p.sourced_id""").param(student.value()).query(Person.class).list();
    }

    /** Belongs inside a transaction of {@code Records}, as does {@link #grantReducedRate}. */
    public void join(PersonId guardian, PersonId student) {
        jdbc.sql("insert into guardian (guardian_id, student_id) values (?, ?)")
                .params(guardian.value(), student.value())
                .update();
    }

    public boolean reducedRate(PersonId student) {
        return jdbc.sql("select count(*) from reduced_rate where person_id = ?")
                        .param(student.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void grantReducedRate(PersonId student) {
        jdbc.sql("insert into reduced_rate (person_id) values (?)")
                .param(student.value())
                .update();
    }
}
