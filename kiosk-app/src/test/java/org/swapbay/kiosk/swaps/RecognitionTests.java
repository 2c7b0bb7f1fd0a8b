package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SPARE;
import static org.swapbay.kiosk.swaps.WrittenDown.BAY;
import static org.swapbay.kiosk.swaps.WrittenDown.VISIT;
import static org.swapbay.kiosk.swaps.WrittenDown.agreed;
import static org.swapbay.kiosk.swaps.WrittenDown.found;
import static org.swapbay.kiosk.swaps.WrittenDown.handedIn;
import static org.swapbay.kiosk.swaps.WrittenDown.onTheShelf;
import static org.swapbay.kiosk.swaps.WrittenDown.taken;
import static org.swapbay.kiosk.swaps.WrittenDown.unclear;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.security.StaffAccounts;
import org.swapbay.kiosk.security.StaffBadges;
import org.swapbay.kiosk.security.StaffPins;
import org.swapbay.kiosk.security.StaffRole;
import org.swapbay.kiosk.swaps.Scene.Who;
import org.swapbay.kiosk.swaps.SwapFact.Proof;

/** What a code means, by the records as they stand: to whoever stands in the hallway and to staff. */
class RecognitionTests {

    private static final VisitId NEXT = new VisitId("next");

    private final RecordedSchool school = new RecordedSchool();
    private final Recognition recognition = school.part(Recognition.class);

    @Test
    void onlyWhatHasTheShapeOfABadgeANumberOrATagIsLookedUp() {
        assertThat(Recognition.plausible("12")).isTrue();
        assertThat(Recognition.plausible(" cb-ana\r")).isTrue();
        assertThat(Recognition.plausible("cb ana")).isFalse();
        assertThat(Recognition.plausible("")).isFalse();
    }

    @Test
    void whatIsTypedMeansWhatAScanWouldMeanThere() {
        var guest = new Guest(VISIT, AStudent.named(ANA, "Ana X").made(), true);
        assertThat(recognition.typed(new Scene.Welcome(Scene.Welcome.Hint.NONE), "N-ana"))
                .contains(recognition.badge("N-ana"));
        assertThat(recognition.typed(
                        new Scene.ScanLabel(guest, Errand.SWAP, Scene.ScanLabel.Problem.NONE, Optional.empty()),
                        "CB-ANA"))
                .contains(recognition.label("CB-ANA"));
        assertThat(recognition.typed(
                        new GiveBackScene.ScanLoaner(guest, Errand.GET_MINE, GiveBackScene.ScanLoaner.Problem.NONE),
                        "LN-1"))
                .contains(recognition.label("LN-1"));
        assertThat(recognition.typed(new StaffScene.StaffWho("kim", Who.Answer.values()[0], Who.Pins.TAKEN), "CB-ANA"))
                .contains(recognition.tag("CB-ANA"));
        assertThat(recognition.typed(new Scene.OutOfService(Scene.OutOfService.Closed.STARTING), "N-ana"))
                .isEmpty();
    }

    @Test
    void aCodeThatIsNobodysIsNobody() {
        var shown = recognition.badge("BADGE-nobody");
        assertThat(shown.caller()).isEmpty();
        assertThat(shown.pins()).isEqualTo(Who.Pins.TAKEN);
    }

    @Test
    void aPupilsPinsAreTakenSlowlyAndThenNotAtAllWhereSomebodyGuesses() {
        assertThat(recognition.pinsTaken()).isEqualTo(Who.Pins.TAKEN);
        guess(10);
        assertThat(recognition.pinsTaken()).isEqualTo(Who.Pins.TAKEN_SLOWLY);
        assertThat(recognition.badge("N-ana").pins()).isEqualTo(Who.Pins.TAKEN_SLOWLY);
        assertThat(recognition.staffPinsTaken()).isEqualTo(Who.Pins.TAKEN);
        guess(50);
        assertThat(recognition.pinsTaken()).isEqualTo(Who.Pins.NOT_TAKEN);
    }

    @Test
    void aBadgeOfStaffMeansSomethingOnlyWhereTheyMayWorkHere() {
        staff("kim", StaffRole.TECHNICIAN);
        staff("tom", StaffRole.TEACHER);
        assertThat(recognition.staffBadge("BADGE-OF-kim"))
                .contains(new VisitEvent.StaffBadgeShown("kim", Who.Pins.TAKEN));
        assertThat(recognition.staffBadge("BADGE-OF-tom")).isEmpty();
        assertThat(recognition.staffBadge("BADGE-ana")).isEmpty();
    }

    @Test
    void theirPinsAreCountedApart() {
        staff("kim", StaffRole.TECHNICIAN);
        for (var n = 0; n < 10; n++) school.part(StaffPins.class).check(Optional.of("nobody"), "000000");
        assertThat(recognition.staffPinsTaken()).isEqualTo(Who.Pins.TAKEN_SLOWLY);
        assertThat(recognition.staffBadge("BADGE-OF-kim"))
                .contains(new VisitEvent.StaffBadgeShown("kim", Who.Pins.TAKEN_SLOWLY));
        assertThat(recognition.pinsTaken()).isEqualTo(Who.Pins.TAKEN);
    }

    @Test
    void aLabelSaysWhetherItIsInRepairOrWithSomebody() {
        school.happens(agreed(VISIT, BEN, RecordedSchool.BENS), unclear(VISIT));
        assertThat(recognition.label("cb-ana"))
                .isEqualTo(new VisitEvent.LabelShown(Optional.of(school.asset(ANAS)), false, true));
        assertThat(recognition.label("LN-1")).as("in a bay").isEqualTo(label(LOANER, true));
        assertThat(recognition.label("LN-3")).as("on the shelf").isEqualTo(label(SPARE, false));
        assertThat(recognition.label("CB-BEN")).as("has a ticket").isEqualTo(label(RecordedSchool.BENS, true));
        assertThat(recognition.label("CB-NOBODY")).isEqualTo(new VisitEvent.LabelShown(Optional.empty(), false, false));
        assertThat(recognition.label("no tag")).isEqualTo(new VisitEvent.LabelShown(Optional.empty(), false, false));
    }

    @Test
    void whatTheWorkshopHasIsInRepairAlsoWithoutATicket() {
        school.part(Records.class).commit(() -> school.part(CustodyLedger.class)
                .record(SPARE, new Custody.HeldForRepair("R-9"), "looked at", "test/1", school.now()));
        assertThat(recognition.label("LN-3")).isEqualTo(label(SPARE, true));
    }

    @Test
    void toStaffATagSaysWhereItsAssetStands() {
        assertThat(recognition.tag("CB-NOBODY"))
                .isEqualTo(new VisitEvent.TagShown(Optional.empty(), new Standing.Unknown(), false));
        assertThat(standing(LOANER)).isEqualTo(new Standing.InBay(1));
        assertThat(standing(ANAS)).isEqualTo(new Standing.WithPerson());
        assertThat(standing(SPARE)).isEqualTo(new Standing.ForStock(Optional.empty()));
        assertThat(recognition.tag("LN-3").reported()).isFalse();
        assertThat(recognition.tag("LN-3").asset()).contains(school.asset(SPARE));
        school.part(Records.class).commit(() -> school.part(Assets.class).retire(SPARE, school.now()));
        assertThat(standing(SPARE)).isEqualTo(new Standing.Retired());
    }

    @Test
    void whatIsMendedIsForItsOwner() {
        school.happens(agreed(), handedIn(VISIT, BAY), takes("R-visit"));
        assertThat(standing(ANAS)).isEqualTo(new Standing.InRepair());
        assertThat(recognition.tag("CB-ANA").reported()).isTrue();
        school.happens(finishes("R-visit"));
        assertThat(standing(ANAS)).isEqualTo(new Standing.ForOwner());
    }

    @Test
    void aLoanerThatIsMendedIsForTheStockUnderItsTicket() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.SENSED));
        school.happens(agreed(NEXT, ANA, LOANER), handedIn(NEXT, 4), takes("R-next"), finishes("R-next"));
        assertThat(standing(LOANER)).isEqualTo(new Standing.ForStock(Optional.of("R-next")));
    }

    @Test
    void whatIsMendedAndNobodysHasNoOwner() {
        var nobodys = new AssetId("cb-odd");
        school.part(Records.class).commit(() -> {
            school.part(Assets.class)
                    .register(new Asset(nobodys, new AssetTag("CB-ODD"), "S-odd", "Chromebook", false, true, null));
            school.part(CustodyLedger.class)
                    .record(nobodys, new Custody.HeldByPerson(ANA), "given", "test/1", school.now());
        });
        school.happens(agreed(VISIT, ANA, nobodys), handedIn(VISIT, BAY), takes("R-visit"), finishes("R-visit"));
        assertThat(standing(nobodys)).isEqualTo(new Standing.WithoutOwner());
    }

    @Test
    void somebodysOwnThatIsNotInRepairIsNotForHere() {
        school.happens(aboutAnas(), found("case", ANAS, onTheShelf()));
        assertThat(standing(ANAS)).isEqualTo(new Standing.NotForHere());
        assertThat(recognition.tag("CB-ANA").reported()).isFalse();
    }

    @Test
    void aLoanerNobodyCouldAccountForGoesBackIntoStockWhereItTurnsUp() {
        school.happens(new SwapFact.BayContentDiffers(1, "differs", Optional.of(LOANER)));
        assertThat(recognition.label("LN-1")).isEqualTo(label(LOANER, false));
        assertThat(recognition.tag("LN-1"))
                .isEqualTo(new VisitEvent.TagShown(
                        Optional.of(school.asset(LOANER)), new Standing.ForStock(Optional.empty()), true));
    }

    @Test
    void whatStaffWereAskedToLookAtIsReported() {
        school.happens(aboutAnas());
        assertThat(recognition.tag("CB-ANA").reported()).isTrue();
        assertThat(recognition.tag("LN-3").reported()).isFalse();
    }

    private static SwapFact.CaseOpened aboutAnas() {
        return new SwapFact.CaseOpened("case", CaseKind.DOOR_FORCED, BAY, ANAS, null);
    }

    private Standing standing(AssetId asset) {
        return recognition.tag(asset.value()).standing();
    }

    private VisitEvent.LabelShown label(AssetId asset, boolean inRepair) {
        return new VisitEvent.LabelShown(Optional.of(school.asset(asset)), inRepair);
    }

    private void guess(int times) {
        for (var n = 0; n < times; n++) school.part(Pins.class).failed(Optional.of("somebody-" + n));
    }

    private void staff(String name, StaffRole role) {
        school.part(StaffAccounts.class).add(name, "a long enough password", Set.of(role), "lee");
        school.part(StaffBadges.class).issue(name, "BADGE-OF-" + name, "lee");
    }

    static RepairFact.TicketMoved takes(String ticket) {
        return new RepairFact.TicketMoved(
                ticket, RepairAction.TAKE, TicketState.OPEN, TicketState.IN_REPAIR, "kim", "");
    }

    static RepairFact.TicketMoved finishes(String ticket) {
        return new RepairFact.TicketMoved(
                ticket, RepairAction.FINISH, TicketState.IN_REPAIR, TicketState.READY_FOR_RETURN, "kim", "");
    }

    static RoundFact.DeviceReserved reserved(AssetId asset, int bay) {
        return new RoundFact.DeviceReserved(
                new VisitId("round"), new IntentId("reserve-" + bay), asset, bay, true, false);
    }
}
