package org.swapbay.kiosk.console;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.fees.Accessory;
import org.swapbay.kiosk.fees.ChargerDesk;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.Loss;
import org.swapbay.kiosk.fees.Losses;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;

/** Who is asked for a charger that a technician, or a student, found missing. */
@Component
class MissingCases {

    private final CustodyLedger custody;
    private final Roster roster;
    private final ChargerDesk chargers;
    private final Losses losses;

    MissingCases(CustodyLedger custody, Roster roster, ChargerDesk chargers, Losses losses) {
        this.custody = custody;
        this.roster = roster;
        this.chargers = chargers;
        this.losses = losses;
    }

    /** Whoever had it last, where their school asks for chargers and this one was not asked for yet. */
    Optional<Person> askable(CaseLine line) {
        if (reported(line).isPresent()) return Optional.empty();
        return student(line).filter(student -> chargers.asks(student, Accessory.CHARGER));
    }

    /** What was written down since the Chromebook came in without it. */
    Optional<Loss> reported(CaseLine line) {
        return student(line).flatMap(student -> losses.of(student.sourcedId()).stream()
                .filter(loss -> loss.accessory() == Accessory.CHARGER)
                .filter(loss -> asset(line).equals(Optional.ofNullable(loss.asset())))
                .filter(loss -> loss.foundOn() == null)
                .max(Comparator.comparing(Loss::id)));
    }

    FeeAnswer ask(Person student, CaseLine line, String by) {
        return chargers.report(student, asset(line).orElseThrow(), Accessory.CHARGER, "", by);
    }

    private Optional<Person> student(CaseLine line) {
        if (line.kind() != CaseKind.CHARGER_MISSING) return Optional.empty();
        var named = Optional.ofNullable(line.personId()).map(PersonId::new);
        return named.or(() -> asset(line).flatMap(this::hadLast)).flatMap(roster::find);
    }

    private Optional<PersonId> hadLast(AssetId asset) {
        return custody.timeline(asset).stream()
                .map(CustodyEntry::custody)
                .filter(Custody.HeldByPerson.class::isInstance)
                .map(held -> ((Custody.HeldByPerson) held).person())
                .findFirst();
    }

    private static Optional<AssetId> asset(CaseLine line) {
        return line.assetId() == null
                ? Optional.empty()
                : Optional.of(new AssetId(Objects.requireNonNull(line.assetId())));
    }
}
