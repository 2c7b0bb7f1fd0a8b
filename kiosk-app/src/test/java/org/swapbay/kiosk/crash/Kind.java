package org.swapbay.kiosk.crash;

import java.util.function.BiFunction;
import org.swapbay.kiosk.swaps.LoanModel;
import org.swapbay.kiosk.whole.Visitor;

/** The errands in which the program is killed. Another one is a line here and a class that goes the way. */
enum Kind {
    SWAP("", LoanModel.LOAN_AND_RETURN, SwapErrand::new),
    ROUND(", in a round of staff", LoanModel.LOAN_AND_RETURN, RoundErrand::new),
    GIVE_BACK(", getting the own one back", LoanModel.LOAN_AND_RETURN, GiveBackErrand::new),
    RETURN(", bringing the loaner back", LoanModel.LOAN_AND_RETURN, ReturnErrand::new),
    DAY_LOAN(", in a loan for the day", LoanModel.LOAN_AND_RETURN, DayLoanErrand::new),
    STRAIGHT_SWAP(", in a straight swap", LoanModel.STRAIGHT_SWAP, SwapErrand::new),
    BACKUP(", while a backup is made", LoanModel.LOAN_AND_RETURN, (stand, _) -> new BackupErrand(stand));

    private final String words;
    private final LoanModel model;
    private final BiFunction<Stand, Visitor, Errand> way;

    Kind(String words, LoanModel model, BiFunction<Stand, Visitor, Errand> way) {
        this.words = words;
        this.model = model;
        this.way = way;
    }

    /** What the school must have decided about loaners. */
    LoanModel model() {
        return model;
    }

    /** Whether the delivered rules will not do. */
    boolean decides() {
        return this != SWAP && this != ROUND && this != BACKUP;
    }

    Errand of(Stand stand, Visitor student) {
        return way.apply(stand, student);
    }

    /** Behind the point, in the table. */
    @Override
    public String toString() {
        return words;
    }
}
