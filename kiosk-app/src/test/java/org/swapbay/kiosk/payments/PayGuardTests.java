package org.swapbay.kiosk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.payments.PayScene.Moving.Phase;
import org.swapbay.kiosk.payments.PayScene.PaperState;
import org.swapbay.kiosk.payments.Standing.Why;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.TillEvent;
import org.swapbay.kiosk.swaps.TillScene;

/** What must never set money going at the till, and what must never be said about money that went. */
class PayGuardTests {

    private static final String KEY = "KEY-00000001";
    private static final Payer PAYER = new Payer(new PersonId("ana"), Optional.of("digest"));
    private static final Bill OLD = bill("F-1", 2_500);
    private static final Bill NEW = bill("F-2", 4_000);
    private static final WayToPay.Moved CARD = new WayToPay.CardTerminal();
    private static final WayToPay.Moved LINK = new WayToPay.PayLink();
    private static final WayToPay.Moved CASH = new WayToPay.Cash();
    private static final WayToPay SLIP = new WayToPay.OfficeSlip();

    private PaySituation now = situation(List.of(OLD, NEW));
    private TillScene scene = PayRules.open(PAYER, now.bills());
    private List<PayEffect> effects = List.of();

    @Test
    void whatIsSentIsWhatWasChosenOnceUnderTheKeyThatIsDurable() {
        happens(new PayEvent.GoOn(), chose(CARD));
        assertThat(effects)
                .containsExactly(new PayEffect.Begin(
                        new PaymentIntended(
                                KEY,
                                Direction.PAYMENT,
                                Means.CARD,
                                List.of(new Share("F-1", 2_500), new Share("F-2", 4_000)),
                                "USD",
                                Teller.KIOSK),
                        PAYER));
        assertThat(scene)
                .isEqualTo(
                        new PayScene.Moving(basket(), CARD, KEY, Phase.STARTING, Optional.empty(), Optional.empty()));
    }

    @Test
    void aSecondTouchWhileItMovesSendsNothing() {
        happens(new PayEvent.GoOn(), chose(CARD));
        var moving = scene;
        for (var again : List.of(
                chose(CARD),
                new PayEvent.GoOn(),
                new PayEvent.Back(),
                new PayEvent.Finish(),
                new PayEvent.Toggled("F-1"),
                new PayEvent.Part(usd(1_000)),
                print())) {
            happens(again);
            assertThat(scene).as("%s", again).isEqualTo(moving);
            assertThat(effects).as("%s", again).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("scenesWithoutMoneyOnTheWay")
    void whereNoMoneyIsOnTheWayNewsOfItChangeNothingAndNothingIsStopped(PayScene here) {
        for (var late : List.<TillEvent>of(
                stands(new Standing.Moved(usd(6_500), "pi_1")),
                stands(new Standing.NotMoved(Why.DECLINED)),
                new PayEvent.Refused(KEY),
                new PayEvent.Stop(),
                new TillEvent.Left())) {
            var turn = PayRules.step(here, late, now);
            assertThat(turn.scene()).as("%s", late).isEqualTo(here);
            assertThat(turn.effects()).as("%s", late).isEmpty();
        }
    }

    static List<PayScene> scenesWithoutMoneyOnTheWay() {
        return List.of(
                new PayScene.NothingOwed(true),
                new PayScene.Bills(PAYER, List.of(OLD), Set.of("F-1")),
                new PayScene.HowToPay(basket(), List.of(CARD), List.of()),
                new PayScene.Slip(basket(), "SLIP-1", PaperState.PRINTED),
                new PayScene.Paid(basket(), KEY, PaperState.OFFERED),
                new PayScene.NotPaid(basket(), CARD, Why.DECLINED),
                new PayScene.Unclear(basket(), KEY));
    }

    @Test
    void onlyWhatIsBeingPaidCanBeStopped() {
        happens(new PayEvent.GoOn(), chose(CARD), new PayEvent.Stop());
        assertThat(effects).as("not sent yet").isEmpty();
        happens(stands(new Standing.NoAnswer()), new PayEvent.Stop());
        assertThat(effects).as("nobody answers").isEmpty();
        assertThat(moving().phase()).isEqualTo(Phase.UNANSWERED);
    }

    @Test
    void whatIsBeingStoppedIsNotOfferedAgain() {
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.Waiting()), new PayEvent.Stop());
        happens(stands(new Standing.Waiting()));
        assertThat(moving().phase()).isEqualTo(Phase.STOPPING);
    }

    @Test
    void whoStoppedItChoosesAgainAndWhomTheTerminalStoppedHearsSo() {
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.Waiting()), new PayEvent.Stop());
        happens(stands(new Standing.NotMoved(Why.STOPPED)));
        assertThat(bills().bills()).containsExactly(OLD, NEW);
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.Waiting()), new PayEvent.Stop());
        happens(stands(new Standing.NotMoved(Why.DECLINED)));
        assertThat(scene).isEqualTo(new PayScene.NotPaid(basket(), CARD, Why.DECLINED));
        open();
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.NotMoved(Why.STOPPED)), new TillEvent() {});
        assertThat(scene).isEqualTo(new PayScene.NotPaid(basket(), CARD, Why.STOPPED));
    }

    @Test
    void whatTheLedgerRefusesIsNotPaidAndAnotherPaymentsRefusalIsNotOurs() {
        happens(new PayEvent.GoOn(), chose(CARD), new PayEvent.Refused("KEY-OTHER"));
        assertThat(scene).isInstanceOf(PayScene.Moving.class);
        happens(new PayEvent.Refused(KEY));
        assertThat(scene).isEqualTo(new PayScene.NotPaid(basket(), CARD, Why.NOT_TAKEN));
    }

    @Test
    void moneyOfWhichNobodyKnowsIsNeitherPaidNorOfferedAgain() {
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.Questioned()));
        assertThat(scene).isEqualTo(new PayScene.Unclear(basket(), KEY));
        var unclear = scene;
        happens(new PayEvent.Back(), chose(CARD), print());
        assertThat(scene).isEqualTo(unclear);
        assertThat(effects).isEmpty();
        happens(new PayEvent.Finish());
        assertThat(scene).isEqualTo(new TillScene.Over());
    }

    @Test
    void whatIsSaidToBePaidIsWhatMoved() {
        happens(new PayEvent.GoOn(), chose(CASH), stands(new Standing.Moved(usd(2_000), "visit-1")));
        assertThat(scene).isEqualTo(new PayScene.Paid(basket().part(usd(2_000)), KEY, PaperState.OFFERED));
    }

    @Test
    void aLinkThatWasShownStaysAndNotesAreCounted() {
        happens(new PayEvent.GoOn(), chose(LINK), stands(waiting(Optional.of("https://pay.example/x"), 0)));
        assertThat(moving().link()).contains("https://pay.example/x");
        happens(stands(new Standing.Waiting()), stands(new Standing.NoAnswer()), stands(new Standing.Waiting()));
        assertThat(moving().link()).contains("https://pay.example/x");
        assertThat(moving().phase()).isEqualTo(Phase.WAITING);

        open();
        happens(new PayEvent.GoOn(), chose(CASH), stands(waiting(Optional.empty(), 500)));
        assertThat(moving().received()).contains(usd(500));
        happens(stands(new Standing.Waiting()));
        assertThat(moving().received()).contains(usd(500));
    }

    @Test
    void whatWasPaidMeanwhileElsewhereIsNotPaidAgain() {
        now = situation(List.of(NEW));
        happens(new PayEvent.GoOn());
        assertThat(how().basket().bills()).containsExactly(NEW);
        open();
        var onItsWay = new Bill("F-2", "Ana", IncidentKind.DAMAGE, LocalDate.EPOCH, usd(0), true, Optional.empty());
        now = situation(List.of(onItsWay));
        happens(new PayEvent.GoOn());
        assertThat(scene).isEqualTo(new PayScene.NothingOwed(true));
    }

    @Test
    void whoLeavesEverythingOutPaysNothing() {
        happens(new PayEvent.Toggled("F-1"), new PayEvent.Toggled("F-2"));
        assertThat(bills().sum()).isEmpty();
        var nothing = scene;
        happens(new PayEvent.GoOn(), new PayEvent.Toggled("F-OF-ANOTHER-FAMILY"));
        assertThat(scene).isEqualTo(nothing);
        happens(new PayEvent.Toggled("F-2"), new PayEvent.GoOn());
        assertThat(how().basket().shares()).containsExactly(new Share("F-2", 4_000));
    }

    @Test
    void afterAPartTheWholeIsStillOffered() {
        happens(new PayEvent.GoOn(), new PayEvent.Part(usd(1_000)), new PayEvent.Part(usd(6_500)));
        assertThat(how().basket().sum()).isEqualTo(usd(6_500));
        assertThat(how().parts()).containsExactly(usd(1_000));
        happens(new PayEvent.Part(usd(6_501)));
        assertThat(how().basket().sum()).isEqualTo(usd(6_500));
    }

    @Test
    void aPartThatEndsInTheSecondFeePaysTheRestOfIt() {
        assertThat(basket().part(usd(3_000)).shares()).containsExactly(new Share("F-1", 2_500), new Share("F-2", 500));
        assertThat(basket().part(usd(2_500)).shares()).containsExactly(new Share("F-1", 2_500));
        assertThat(basket().part(usd(2_500)).whole()).isEqualTo(usd(6_500));
    }

    @Test
    void backIsToTheBillsAsTheyAreNow() {
        happens(new PayEvent.GoOn());
        now = situation(List.of(NEW));
        happens(new PayEvent.Back());
        assertThat(bills().bills()).containsExactly(NEW);
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.NotMoved(Why.STOPPED)));
        now = situation(List.of());
        happens(new PayEvent.Back());
        assertThat(scene).isEqualTo(new PayScene.NothingOwed(false));
        happens(new PayEvent.Back());
        assertThat(scene).isEqualTo(new PayScene.NothingOwed(false));
    }

    @Test
    void whoComesBackFromThePageOfTheDistrictChoosesAnotherWay() {
        var page = new WayToPay.HostedPage("RevTrak", "https://pay.example/?f={fees}");
        now = new PaySituation(now.bills(), List.of(page, CARD), KEY, "SLIP-1", _ -> List.of());
        happens(new PayEvent.GoOn(), chose(page));
        assertThat(scene).isInstanceOf(PayScene.Elsewhere.class);
        happens(new PayEvent.Back());
        assertThat(how().basket()).isEqualTo(basket());
        assertThat(how().ways()).containsExactly(page, CARD);
    }

    @Test
    void aReceiptIsPrintedOnceUnlessItsPaperFailed() {
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.Moved(usd(6_500), "pi_1")), print());
        assertThat(effects).containsExactly(new PayEffect.PrintReceipt(KEY, Locale.ENGLISH));
        happens(print());
        assertThat(effects).as("it is printing").isEmpty();
        happens(new PayEvent.PaperAnswered("KEY-OTHER", true));
        assertThat(paid().paper()).isEqualTo(PaperState.PRINTING);
        happens(new PayEvent.PaperAnswered(KEY, false));
        assertThat(paid().paper()).isEqualTo(PaperState.NOT_PRINTED);
        happens(print());
        assertThat(effects).hasSize(1);
        happens(new PayEvent.PaperAnswered(KEY, true));
        assertThat(paid().paper()).isEqualTo(PaperState.PRINTED);
        happens(print());
        assertThat(effects).isEmpty();
        happens(new PayEvent.PaperAnswered(KEY, false));
        assertThat(paid().paper()).as("said twice").isEqualTo(PaperState.PRINTED);
    }

    @Test
    void aSlipIsPrintedAtOnceAndAgainOnlyWhereItsPaperFailed() {
        happens(new PayEvent.GoOn(), chose(SLIP));
        assertThat(effects).containsExactly(new PayEffect.PrintSlip("SLIP-1", basket(), Locale.ENGLISH));
        happens(print());
        assertThat(effects).isEmpty();
        happens(new PayEvent.PaperAnswered("SLIP-OTHER", false));
        assertThat(scene).isEqualTo(new PayScene.Slip(basket(), "SLIP-1", PaperState.PRINTING));
        happens(new PayEvent.PaperAnswered("SLIP-1", false), print());
        assertThat(effects).containsExactly(new PayEffect.PrintSlip("SLIP-1", basket(), Locale.ENGLISH));
        happens(new PayEvent.PaperAnswered("SLIP-1", true), print());
        assertThat(effects).isEmpty();
        happens(new PayEvent.PaperAnswered("SLIP-1", false));
        assertThat(scene).isEqualTo(new PayScene.Slip(basket(), "SLIP-1", PaperState.PRINTED));
    }

    @Test
    void everyEndCanBeLeftAndNoStepBefore() {
        for (var end : List.of(
                new PayScene.NothingOwed(false),
                new PayScene.Elsewhere(basket(), new WayToPay.HostedPage("a", "b"), "b"),
                new PayScene.Slip(basket(), "SLIP-1", PaperState.PRINTED),
                new PayScene.Paid(basket(), KEY, PaperState.PRINTED),
                new PayScene.NotPaid(basket(), CARD, Why.STOPPED))) {
            assertThat(PayRules.step(end, new PayEvent.Finish(), now).scene()).isEqualTo(new TillScene.Over());
        }
        for (var here : List.of(
                new PayScene.Bills(PAYER, List.of(OLD), Set.of("F-1")),
                new PayScene.Slip(basket(), "SLIP-1", PaperState.PRINTED),
                new PayScene.Paid(basket(), KEY, PaperState.PRINTED)))
            assertThat(PayRules.step(here, new PayEvent.Back(), now).scene()).isEqualTo(here);
        happens(new PayEvent.Finish());
        assertThat(scene).isInstanceOf(PayScene.Bills.class);
        happens(new PayEvent.GoOn(), new PayEvent.Finish());
        assertThat(scene).isInstanceOf(PayScene.HowToPay.class);
    }

    @Test
    void whoWalksAwayFromNotesOrATerminalStopsThemAndFromAPhoneDoesNot() {
        assertThat(leaving(CASH)).containsExactly(new PayEffect.Stop(KEY));
        assertThat(leaving(CARD)).containsExactly(new PayEffect.Stop(KEY));
        assertThat(leaving(LINK)).isEmpty();
    }

    @Test
    void theScreenWaitsForMoneyAndNotForPeopleWhoLeft() {
        assertThat(new PayScene.NothingOwed(false).patience()).contains(Duration.ofSeconds(60));
        assertThat(new PayScene.NothingOwed(false).canBeLeft()).isTrue();
        for (var way : List.of(CARD, CASH)) {
            assertThat(on(way, Phase.WAITING).patience()).isEmpty();
            assertThat(on(way, Phase.WAITING).canBeLeft()).isFalse();
            assertThat(on(way, Phase.UNANSWERED).patience()).contains(Duration.ofSeconds(60));
            assertThat(on(way, Phase.UNANSWERED).canBeLeft()).isTrue();
        }
        assertThat(on(LINK, Phase.WAITING).patience()).contains(Duration.ofMinutes(5));
        assertThat(on(LINK, Phase.WAITING).canBeLeft()).isTrue();
        var page = new PayScene.Elsewhere(basket(), new WayToPay.HostedPage("a", "b"), "b");
        assertThat(page.patience()).contains(Duration.ofMinutes(5));
    }

    private static PayScene.Moving on(WayToPay.Moved way, Phase phase) {
        return new PayScene.Moving(basket(), way, KEY, phase, Optional.empty(), Optional.empty());
    }

    private List<PayEffect> leaving(WayToPay.Moved way) {
        open();
        happens(new PayEvent.GoOn(), chose(way), stands(new Standing.Waiting()), new TillEvent.Left());
        assertThat(scene).isInstanceOf(PayScene.Moving.class);
        return effects;
    }

    private void open() {
        scene = PayRules.open(PAYER, now.bills());
    }

    private void happens(TillEvent... events) {
        for (var event : events) {
            var turn = PayRules.step((PayScene) scene, event, now);
            scene = turn.scene();
            effects = turn.effects();
        }
    }

    private PayScene.Bills bills() {
        return (PayScene.Bills) scene;
    }

    private PayScene.HowToPay how() {
        return (PayScene.HowToPay) scene;
    }

    private PayScene.Moving moving() {
        return (PayScene.Moving) scene;
    }

    private PayScene.Paid paid() {
        return (PayScene.Paid) scene;
    }

    private static PaySituation situation(List<Bill> bills) {
        return new PaySituation(bills, List.of(CARD, LINK, CASH, SLIP), KEY, "SLIP-1", _ -> List.of(usd(1_000)));
    }

    private static Basket basket() {
        return Basket.of(PAYER, List.of(OLD, NEW));
    }

    private static PayEvent chose(WayToPay way) {
        return new PayEvent.Chose(way, Locale.ENGLISH);
    }

    private static PayEvent print() {
        return new PayEvent.Print(Locale.ENGLISH);
    }

    private static PayEvent stands(Standing standing) {
        return new PayEvent.Stands(KEY, standing);
    }

    private static Standing waiting(Optional<String> link, long cents) {
        return new Standing.Waiting(link, cents == 0 ? Optional.empty() : Optional.of(usd(cents)));
    }

    private static Bill bill(String fee, long cents) {
        return new Bill(fee, "Ana", IncidentKind.DAMAGE, LocalDate.of(2026, 9, 1), usd(cents), false, Optional.empty());
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
