package org.swapbay.kiosk.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.FamilyPlan.Known;
import org.swapbay.kiosk.roster.FamilyPlan.Link;

/** Who answers for whom. A student without a guardian in the roster is a family of one. */
@Component
public class Families {

    /** The role of people who are on the roster because they answer for a student. */
    static final String GUARDIAN = "guardian";

    /** No badge and no typed number has a slash, so nobody signs in at the kiosk as a guardian. */
    private static final String NOT_SHOWABLE = "g/";

    private final JdbcClient jdbc;
    private final Roster roster;

    Families(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
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

    public void endReducedRate(PersonId student) {
        jdbc.sql("delete from reduced_rate where person_id = ?")
                .param(student.value())
                .update();
    }

    public void part(PersonId guardian, PersonId student) {
        jdbc.sql("delete from guardian where guardian_id = ? and student_id = ?")
                .params(guardian.value(), student.value())
                .update();
    }

    /** What a file would change now. */
    public FamilyPlan plan(FamilyReading.Read file) {
        var people = new HashMap<PersonId, Person>();
        jdbc.sql("select * from person").query(Person.class).list().forEach(one -> people.put(one.sourcedId(), one));
        var links = new HashSet<Link>();
        jdbc.sql("select guardian_id, student_id from guardian")
                .query((row, _) -> new Link(new PersonId(row.getString(1)), new PersonId(row.getString(2))))
                .list()
                .forEach(links::add);
        var reduced = new HashSet<PersonId>();
        jdbc.sql("select person_id from reduced_rate")
                .query((row, _) -> new PersonId(row.getString(1)))
                .list()
                .forEach(reduced::add);
        return FamilyPlan.of(file, new Known(people, links, reduced));
    }

    /** An import that was made. */
    public record Imported(
            int version, String madeBy, Instant madeAt, int enrolled, int joined, int parted, int granted, int ended) {

        /** Usernames are names of people as often as not. */
        @Override
        public String toString() {
            return "Imported[" + version + "]";
        }
    }

    /** The newest first. */
    public List<Imported> imports() {
        return jdbc.sql("select * from family_import order by version desc")
                .query(Imported.class)
                .list();
    }

    /**
     * Makes it true. Belongs inside a transaction of {@code Records}.
     *
     * @param by the staff account
     */
    public void apply(FamilyPlan plan, String by, Instant at) {
        plan.enrolled().forEach(guardian -> enrol(guardian, plan));
        plan.renamed().forEach(guardian -> roster.rename(guardian.id(), guardian.givenName(), guardian.familyName()));
        plan.parted().forEach(link -> part(link.guardian(), link.student()));
        plan.joined().forEach(link -> join(link.guardian(), link.student()));
        plan.granted().forEach(this::grantReducedRate);
        plan.ended().forEach(this::endReducedRate);
        jdbc.sql("""
                        insert into family_import (version, made_by, made_at, enrolled, joined, parted, granted, ended)
                        select coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ? from family_import""")
                .param(by)
                .param(at)
                .param(plan.enrolled().size())
                .param(plan.joined().size())
                .param(plan.parted().size())
                .param(plan.granted().size())
                .param(plan.ended().size())
                .update();
    }

    /** At the school of a child. */
    private void enrol(FamilyReading.Guardian guardian, FamilyPlan plan) {
        var child = plan.joined().stream()
                .filter(link -> link.guardian().equals(guardian.id()))
                .findFirst()
                .flatMap(link -> roster.find(link.student()))
                .orElseThrow();
        roster.enrol(
                new Person(
                        guardian.id(),
                        child.schoolId(),
                        GUARDIAN,
                        guardian.givenName(),
                        guardian.familyName(),
                        NOT_SHOWABLE
                                + UUID.nameUUIDFromBytes(guardian.id().value().getBytes(UTF_8)),
                        null,
                        true,
                        Borrowing.ALLOWED),
                List.of());
    }
}
