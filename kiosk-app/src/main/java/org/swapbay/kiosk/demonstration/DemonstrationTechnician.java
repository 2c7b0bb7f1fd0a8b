package org.swapbay.kiosk.demonstration;

import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.Card;
import org.swapbay.kiosk.security.StaffBadges;
import org.swapbay.kiosk.security.StaffChanges;
import org.swapbay.kiosk.security.StaffPins;
import org.swapbay.kiosk.security.StaffRole;

/**
 * Somebody who fills and empties the cabinet at the bench. The account has no password, so the console stays closed to
 * it, and nobody but whoever stands at the bench learns its PIN.
 */
@Component
@ConditionalOnProperty("swapbay.bench.url")
class DemonstrationTechnician {

    private static final String USERNAME = "robin";
    private static final String BADGE = "SB-DEMO-ROBIN";
    private static final String BY = "-demonstration";

    private final StaffChanges changes;
    private final StaffBadges badges;
    private final StaffPins pins;

    DemonstrationTechnician(StaffChanges changes, StaffBadges badges, StaffPins pins) {
        this.changes = changes;
        this.badges = badges;
        this.pins = pins;
    }

    /** Belongs outside any transaction: each act is a record of its own. */
    void employ() {
        changes.create(USERNAME, Set.of(StaffRole.TECHNICIAN), BY);
        badges.issue(USERNAME, BADGE, BY);
    }

    /** With a new PIN, as the students' cards have it; nothing once the account was disabled or its badge taken. */
    Optional<Card> badge() {
        return badges.recognise(BADGE)
                .map(account -> new Card(
                        Card.Kind.BADGE,
                        "Robin (technician)",
                        BADGE,
                        Optional.of("PIN " + pins.issue(account.username(), BY))));
    }
}
