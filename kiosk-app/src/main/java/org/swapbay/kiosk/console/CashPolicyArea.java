package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.cash.CashPolicies;
import org.swapbay.kiosk.cash.CashPolicy;
import org.swapbay.kiosk.policies.PolicyVersion;
import org.swapbay.kiosk.policies.Setting;

/** Whether the kiosk takes bank notes, which, and how many. */
@Component
class CashPolicyArea extends TableArea<CashPolicy> {

    private static final int LARGEST_NOTE = 1_000;
    private static final long MOST_PER_VISIT = 1_000_000;
    private static final int MOST_NOTES = 3_000;

    CashPolicyArea(CashPolicies policies) {
        super("cash", 6, new Table<>(policies::all, policies::publish, policies::withdraw));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.yesNo("taken"),
                Setting.yesNo("partial"),
                Setting.of("largest-note", Setting.Kind.COUNT, 1, LARGEST_NOTE),
                Setting.money("most-per-visit", MOST_PER_VISIT),
                Setting.of("most-notes", Setting.Kind.COUNT, 1, MOST_NOTES));
    }

    @Override
    PolicyVersion version(CashPolicy policy) {
        return new PolicyVersion(
                policy.version(),
                policy.effectiveFrom(),
                Map.of(
                        "taken", Boolean.toString(policy.taken()),
                        "partial", Boolean.toString(policy.partial()),
                        "largest-note", Integer.toString(policy.largestNote()),
                        "most-per-visit", Long.toString(policy.mostPerVisit()),
                        "most-notes", Integer.toString(policy.mostNotes())));
    }

    @Override
    CashPolicy policy(PolicyVersion version) {
        return new CashPolicy(
                version.version(),
                version.from(),
                version.setting("taken").equals("true"),
                version.setting("partial").equals("true"),
                version.number("largest-note"),
                version.amount("most-per-visit"),
                version.number("most-notes"));
    }
}
