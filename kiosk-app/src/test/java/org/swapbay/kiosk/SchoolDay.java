package org.swapbay.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.School;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitId;

/** One student, one Chromebook, one ticket and what goes wrong with them; each new one is another one. */
public final class SchoolDay {

    private static final Instant MORNING = Instant.parse("2026-09-01T08:30:00Z");

    public final String key = UUID.randomUUID().toString().substring(0, 8);
    public final String tag = "CB-" + key.toUpperCase(Locale.ROOT);
    public final AssetId asset = new AssetId("asset-" + key);
    public final AssetId another = new AssetId("another-" + key);
    public final PersonId student = new PersonId("person-" + key);
    public final String studentNumber = "S-" + key;
    public final String ticket = "R-" + key;
    private final IntentId intent = new IntentId("intent-" + key);
    private final ApplicationContext program;
    private final Records records;

    public SchoolDay(ApplicationContext program) {
        this.program = program;
        records = program.getBean(Records.class);
        records.commit(this::begin);
    }

    public CustodyLedger ledger() {
        return program.getBean(CustodyLedger.class);
    }

    /** The bay is found empty although the asset should be in it. */
    public String caseAboutTheAsset(int bay) {
        var id = "case/" + key + "/content";
        records.record(new SwapFact.BayContentDiffers(bay, id, Optional.of(asset)));
        return id;
    }

    /** The door is forced, and the bay held. */
    public String caseAboutTheBay(int bay) {
        var id = "case/" + key + "/forced";
        records.record(new DoorFact.DoorForced(bay, id, null));
        return id;
    }

    /** By the record the asset lies in this bay. */
    public void putIn(int bay) {
        records.commit(
                () -> ledger().record(asset, new Custody.HeldInBay(bay), "put in", "test/" + key + "/3", MORNING));
    }

    /** The bay is held because it was found empty although the asset should be in it. */
    public String caseAboutAHeldBayWithout(int bay) {
        var id = caseAboutTheAsset(bay);
        records.record(new DoorFact.BayHeld(bay, HoldReason.CONTENT_DIFFERS, id));
        return id;
    }

    /** The loaner was to be given back, and nobody saw it. */
    public String caseAboutTheLoanerHandedInUnclear(int bay) {
        var visit = new VisitId("back-" + key);
        var report = new Report(Symptom.SCREEN, Cause.DROPPED, null);
        records.record(new SwapFact.HandInAgreed(visit, student, asset, true, report, 1, "B-" + key, true));
        var back = new IntentId("back-" + key);
        records.record(new SwapFact.HandInUnclear(visit, back, bay, false, CaseKind.DOOR_LEFT_OPEN));
        return back + "/" + CaseKind.DOOR_LEFT_OPEN;
    }

    /** Another Chromebook was handed in for it, and nobody saw whether the student took it out of the bay. */
    public String caseAboutALoanerTakenUnseen(int bay) {
        var visit = agreesToHandInAnother();
        records.record(
                new SwapFact.DeviceHandedIn(visit, intent, bay, true, false),
                new SwapFact.LoanerTaken(visit, intent, asset, bay, SwapFact.Proof.ASSUMED));
        return intent + "/" + CaseKind.LOANER_TAKEN_UNSEEN;
    }

    /** Another Chromebook was to be handed in, and the door was left open. */
    public String caseAboutAHandInUnclear(int bay) {
        var visit = agreesToHandInAnother();
        records.record(new SwapFact.HandInUnclear(visit, intent, bay, false, CaseKind.DOOR_LEFT_OPEN));
        return intent + "/" + CaseKind.DOOR_LEFT_OPEN;
    }

    /** Another Chromebook was handed in for it, and the student took it, scanning its label. */
    public VisitId swap() {
        var visit = agreesToHandInAnother();
        records.record(
                new SwapFact.DeviceHandedIn(visit, intent, 7, true, false),
                new SwapFact.LoanerTaken(visit, intent, asset, 7, SwapFact.Proof.LABEL_SCANNED));
        return visit;
    }

    /** Another Chromebook was handed in, and there was no loaner to take. */
    public VisitId handInAlone() {
        var visit = agreesToHandInAnother();
        records.record(new SwapFact.DeviceHandedIn(visit, intent, 7, true, false));
        return visit;
    }

    private VisitId agreesToHandInAnother() {
        var visit = new VisitId("swap-" + key);
        var ready = new Asset(
                another,
                new AssetTag("BR-" + key.toUpperCase(Locale.ROOT)),
                "BR" + key,
                "Model " + key,
                false,
                true,
                student);
        records.commit(() -> program.getBean(Assets.class).register(ready));
        var report = new Report(Symptom.SCREEN, Cause.DROPPED, null);
        records.record(new SwapFact.HandInAgreed(visit, student, another, true, report, 1, "T-" + key, true));
        return visit;
    }

    private void begin() {
        var roster = program.getBean(Roster.class);
        var school = "school-" + key;
        roster.enrol(new School(school, "Test school"));
        roster.enrol(
                new Person(
                        student, school, "student", "Ana" + key, "Rivera", studentNumber, "7", true, Borrowing.ALLOWED),
                List.of("badge-" + key));
        program.getBean(Assets.class)
                .register(new Asset(asset, new AssetTag(tag), "SN" + key, "Model " + key, false, true, student));
        ledger().record(asset, new Custody.HeldByPerson(student), "given out", "test/" + key + "/1", MORNING);
        ledger().record(asset, new Custody.HeldInBay(7), "handed in", "test/" + key + "/2", MORNING.plusSeconds(60));
        program.getBean(RepairDesk.class)
                .open(new RepairTicket(
                        ticket,
                        "visit-" + key,
                        asset,
                        student,
                        Symptom.SCREEN,
                        Cause.DROPPED,
                        "fell off the desk",
                        "hallway-1",
                        7,
                        true,
                        1,
                        MORNING,
                        TicketState.OPEN));
    }
}
