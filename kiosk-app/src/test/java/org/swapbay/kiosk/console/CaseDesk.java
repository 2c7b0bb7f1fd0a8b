package org.swapbay.kiosk.console;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts;

/** Decides cases as the console's form does, for tests in other packages. */
public record CaseDesk(CaseList list, CaseDecisions decisions) {

    /** What the form asks. */
    public record Question(
            @Nullable Integer bay,
            @Nullable String assetId,
            @Nullable String personId,
            boolean whereaboutsUnknown,
            boolean holdsBay) {}

    public Optional<Question> question(String caseId) {
        return list.find(caseId)
                .map(line -> new Question(
                        line.bay(), line.assetId(), line.personId(), line.whereaboutsUnknown(), line.holdsBay()));
    }

    /** @param tag what is read on the thing in the bay; nothing where the bay is empty */
    public boolean decide(String caseId, Optional<Whereabouts> where, Optional<String> tag) {
        var content = tag.<Content>map(Content.Tagged::new).orElseGet(Content.Nothing::new);
        return decisions.decide(caseId, "looked into it", where, Optional.of(content), "technician")
                == CaseDecisions.Answer.DECIDED;
    }
}
