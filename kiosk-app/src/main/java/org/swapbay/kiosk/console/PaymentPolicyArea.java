package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.payments.PaymentPolicies;
import org.swapbay.kiosk.payments.PaymentPolicy;
import org.swapbay.kiosk.payments.PaymentPolicy.MailFees;
import org.swapbay.kiosk.policies.PolicyVersion;
import org.swapbay.kiosk.policies.Setting;

/** Into how many parts a family may split what it owes, and how small a part may be. */
@Component
class PaymentPolicyArea extends TableArea<PaymentPolicy> {

    private static final int MOST_PARTS = 12;
    private static final long LARGEST_LEAST = 100_000;
    private static final int LONGEST_DAYS = 365;

    PaymentPolicyArea(PaymentPolicies policies) {
        super("payment", 5, new Table<>(policies::all, policies::publish, policies::withdraw));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.of("instalments", Setting.Kind.COUNT, 1, MOST_PARTS),
                Setting.money("least-part", LARGEST_LEAST),
                Setting.yesNo("mail-receipts"),
                Setting.choice("mail-fees", MailFees.class),
                Setting.money("stops-from", LARGEST_LEAST),
                Setting.of("overdue-after", Setting.Kind.DAYS, 0, LONGEST_DAYS),
                Setting.yesNo("credit-by-itself"));
    }

    @Override
    PolicyVersion version(PaymentPolicy policy) {
        return new PolicyVersion(
                policy.version(),
                policy.effectiveFrom(),
                Map.of(
                        "instalments", Integer.toString(policy.instalments()),
                        "least-part", Long.toString(policy.leastPart()),
                        "mail-receipts", Boolean.toString(policy.mailReceipts()),
                        "mail-fees", policy.mailFees().name(),
                        "stops-from", Long.toString(policy.stopsFrom()),
                        "overdue-after", Integer.toString(policy.overdueAfter()),
                        "credit-by-itself", Boolean.toString(policy.creditByItself())));
    }

    @Override
    PaymentPolicy policy(PolicyVersion version) {
        return new PaymentPolicy(
                version.version(),
                version.from(),
                version.number("instalments"),
                version.amount("least-part"),
                Boolean.parseBoolean(version.setting("mail-receipts")),
                MailFees.valueOf(version.setting("mail-fees")),
                version.amount("stops-from"),
                version.number("overdue-after"),
                Boolean.parseBoolean(version.setting("credit-by-itself")));
    }
}
