package org.swapbay.kiosk.swaps;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the school has decided about loaners and about giving back, from a date on. The version applied is stored with
 * each swap and each return.
 *
 * @param chargingMinutes how long a loaner that came back charges in its bay before it is lent again; 0 is not at all
 * @param collectDays a repaired Chromebook waits so many school days in its bay for its owner, then staff take it out
 * @param reminderDays after so many school days the owner is reminded; no fewer than 1 and fewer than {@code collectDays}
 * @param ownWithoutLoaner whether the own Chromebook is handed out although its loaner was not brought
 * @param modelsByGrade which models a grade may be lent; a grade that is missing is lent any
 */
public record LoanPolicy(
        int version,
        LocalDate effectiveFrom,
        LoanModel model,
        int chargingMinutes,
        int collectDays,
        int reminderDays,
        boolean ownWithoutLoaner,
        Map<String, Set<String>> modelsByGrade) {

    public LoanPolicy {
        if (version < 1) throw new IllegalArgumentException("versions count from 1");
        if (chargingMinutes < 0 || chargingMinutes > 24 * 60) {
            throw new IllegalArgumentException("charging takes between 0 minutes and a day");
        }
        if (collectDays < 2 || collectDays > 365) throw new IllegalArgumentException("collected within 2 to 365 days");
        if (reminderDays < 1 || reminderDays >= collectDays) {
            throw new IllegalArgumentException("a reminder comes before it is taken back");
        }
        modelsByGrade = modelsByGrade.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    }

    /** Whether somebody of a grade may be lent this model. Adults have no grade and are lent any. */
    public boolean suits(@Nullable String grade, String model) {
        if (grade == null) return true;
        var models = modelsByGrade.get(grade);
        return models == null || models.isEmpty() || models.contains(model);
    }
}
