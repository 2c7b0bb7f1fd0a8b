package org.swapbay.kiosk.crash;

import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.whole.Visitor;

/** What the record says of a student's newest swap. */
record Finding(String stage, Optional<String> ticket, Optional<String> openCase) {

    private static final String OF_STUDENT = " from swap s where person_id = ? order by opened_at desc limit 1";

    static Finding of(Books books, Visitor student) {
        var visit = books.text("select visit_id" + OF_STUDENT, student.id());
        return new Finding(
                books.text("select stage" + OF_STUDENT, student.id()).orElse("NONE"),
                visit.flatMap(id -> books.text("select number from repair_ticket where visit_id = ?", id)),
                visit.flatMap(id ->
                        books.text("select kind from staff_case where visit_id = ? and resolved_at is null", id)));
    }

    boolean owed() {
        return stage.equals("LOANER_OWED");
    }

    /** For the table. */
    String words() {
        return switch (stage) {
            case "NONE", "CANCELLED" -> "nothing handed in, nothing owed";
            case "LOANER_OWED" -> "handed in, loaner owed";
            case "HANDED_IN" -> "handed in";
            case "DONE" -> "swapped";
            case "UNVERIFIED" ->
                "staff asked: "
                        + openCase.orElse("nobody").toLowerCase(Locale.ROOT).replace('_', ' ');
            default -> stage;
        };
    }
}
