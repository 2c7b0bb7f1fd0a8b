package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.PersonId;

/** Who may borrow and has nothing, until a test says otherwise. */
public final class AStudent {

    private final PersonId id;
    private final String hallwayName;
    private Borrowing borrowing = Borrowing.ALLOWED;
    private List<Asset> keeps = List.of();
    private Optional<Asset> loaner = Optional.empty();
    private Optional<Student.Owed> owed = Optional.empty();
    private List<DayLoanTerms> today = List.of();
    private @Nullable String grade;
    private Optional<Student.Waiting> waiting = Optional.empty();
    private Optional<DayLoanOut> dayLoan = Optional.empty();

    private Optional<ChargerTerms> charger = Optional.empty();

    private AStudent(PersonId id, String hallwayName) {
        this.id = id;
        this.hallwayName = hallwayName;
    }

    public static AStudent named(PersonId id, String hallwayName) {
        return new AStudent(id, hallwayName);
    }

    public AStudent may(Borrowing allowed) {
        borrowing = allowed;
        return this;
    }

    public AStudent keeps(Asset... own) {
        keeps = List.of(own);
        return this;
    }

    public AStudent has(Asset lent) {
        loaner = Optional.of(lent);
        return this;
    }

    public AStudent hasForTheDay(Asset lent, DayLoanOut terms) {
        dayLoan = Optional.of(terms);
        return has(lent);
    }

    /** A loaner for what was handed in. */
    public AStudent isOwed(Student.Owed hand) {
        owed = Optional.of(hand);
        return this;
    }

    public AStudent mayBorrowToday(DayLoanTerms... terms) {
        today = List.of(terms);
        return this;
    }

    public AStudent inGrade(String code) {
        grade = code;
        return this;
    }

    /** The own one lies repaired behind a door. */
    public AStudent collects(Student.Waiting own) {
        waiting = Optional.of(own);
        return this;
    }

    /** The school asks for chargers. */
    public AStudent owesChargers(ChargerTerms terms) {
        charger = Optional.of(terms);
        return this;
    }

    public Student made() {
        return new Student(
                id, hallwayName, borrowing, keeps, loaner, owed, false, today, grade, waiting, dayLoan, charger);
    }
}
