package org.swapbay.kiosk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.payments.PayScene.Moving.Phase;
import org.swapbay.kiosk.payments.Standing.Why;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.TillEvent;
import org.swapbay.kiosk.swaps.TillScene;

/** The visit at the till, scene by scene. */
class PayRulesTests {

    private static final Payer PAYER = new Payer(new PersonId("ana"), Optional.empty());
    private static final Bill OLD = bill("F-1", 2_500);
    private static final Bill NEW = bill("F-2", 4_000);
    private static final WayToPay CARD = new WayToPay.CardTerminal();
    private static final WayToPay LINK = new WayToPay.PayLink();
    private static final WayToPay.HostedPage PAGE =
            new WayToPay.HostedPage("RevTrak", "https://pay.example/{fees}?sum={amount}");
    private static final PaySituation NOW = new PaySituation(
            List.of(OLD, NEW),
            List.of(CARD, LINK, PAGE, new WayToPay.OfficeSlip()),
            "KEY-00000001",
            "SLIP-1",
            whole -> List.of(usd(1_000)));

    private TillScene scene = PayRules.open(PAYER, NOW.bills());
    private List<PayEffect> effects = List.of();

    @Test
    void everythingThatIsOwedIsChosenAtFirst() {
        assertThat(((PayScene.Bills) scene).sum()).contains(usd(6_500));
    }

    @Test
    void whoOwesNothingHearsSoAndAlsoThatSomethingIsOnItsWay() {
        assertThat(PayRules.open(PAYER, List.of())).isEqualTo(new PayScene.NothingOwed(false));
        var underWay = new Bill("F-1", "Ana", IncidentKind.DAMAGE, LocalDate.EPOCH, usd(0), true, Optional.empty());
        assertThat(PayRules.open(PAYER, List.of(underWay))).isEqualTo(new PayScene.NothingOwed(true));
    }

    @Test
    void aFeeThatIsLeftOutIsNotPaid() {
        happens(new PayEvent.Toggled("F-2"), new PayEvent.GoOn(), chose(CARD));
        assertThat(begun().intended().shares()).containsExactly(new Share("F-1", 2_500));
        assertThat(begun().intended().means()).isEqualTo(Means.CARD);
    }

    @Test
    void aPartPaysTheOlderFeeFirst() {
        happens(new PayEvent.GoOn(), new PayEvent.Part(usd(1_000)), chose(CARD));
        assertThat(begun().intended().shares()).containsExactly(new Share("F-1", 1_000));
    }

    @Test
    void aPartThatWasNotOfferedIsNotTaken() {
        happens(new PayEvent.GoOn(), new PayEvent.Part(usd(1)), chose(CARD));
        assertThat(begun().intended().shares()).containsExactly(new Share("F-1", 2_500), new Share("F-2", 4_000));
    }

    @Test
    void newsOfAnotherPaymentMeanNothing() {
        happens(new PayEvent.GoOn(), chose(CARD));
        var before = scene;
        happens(new PayEvent.Stands("KEY-OTHER", new Standing.Moved(usd(6_500), "pi_1")));
        assertThat(scene).isEqualTo(before);
    }

    @Test
    void whatMovedIsPaidAndWhatDidNotCanBeTriedAgain() {
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.NotMoved(Why.DECLINED)));
        assertThat(scene).isInstanceOfSatisfying(PayScene.NotPaid.class, not -> assertThat(not.why())
                .isEqualTo(Why.DECLINED));
        happens(new PayEvent.Back(), new PayEvent.GoOn(), chose(CARD), stands(new Standing.Moved(usd(6_500), "pi_1")));
        assertThat(scene).isInstanceOf(PayScene.Paid.class);
        happens(new PayEvent.Finish());
        assertThat(scene).isEqualTo(new TillScene.Over());
    }

    @Test
    void nobodyWalksAwayWhileTheTerminalAsksForACardButMayWhenNobodyAnswers() {
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.Waiting()));
        assertThat(scene.canBeLeft()).isFalse();
        assertThat(scene.patience()).isEmpty();
        happens(stands(new Standing.NoAnswer()));
        assertThat(scene.canBeLeft()).isTrue();
        assertThat(scene.patience()).isPresent();
    }

    @Test
    void stoppingIsAskedForOnceAndEndsWhereTheProviderSays() {
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.Waiting()), new PayEvent.Stop());
        assertThat(effects).containsExactly(new PayEffect.Stop("KEY-00000001"));
        happens(new PayEvent.Stop());
        assertThat(effects).isEmpty();
        assertThat(((PayScene.Moving) scene).phase()).isEqualTo(Phase.STOPPING);
        happens(stands(new Standing.Moved(usd(6_500), "pi_1")));
        assertThat(scene).as("the card was quicker").isInstanceOf(PayScene.Paid.class);
    }

    @Test
    void whoeverLeavesStopsTheTerminalButNotThePageOnThePhone() {
        happens(new PayEvent.GoOn(), chose(CARD), stands(new Standing.NoAnswer()), new TillEvent.Left());
        assertThat(effects).containsExactly(new PayEffect.Stop("KEY-00000001"));
        scene = PayRules.open(PAYER, NOW.bills());
        happens(new PayEvent.GoOn(), chose(LINK), new TillEvent.Left());
        assertThat(effects).isEmpty();
    }

    @Test
    void theDistrictsPageIsToldFeesAndAmountAndNothingElse() {
        happens(new PayEvent.GoOn(), chose(PAGE));
        assertThat(((PayScene.Elsewhere) scene).link()).isEqualTo("https://pay.example/F-1+F-2?sum=65.00");
        assertThat(effects).isEmpty();
    }

    @Test
    void aWayThatIsNotOfferedIsNotTaken() {
        happens(new PayEvent.GoOn());
        var before = scene;
        happens(chose(new WayToPay.Cash()));
        assertThat(scene).isEqualTo(before);
    }

    private void happens(TillEvent... events) {
        for (var event : events) {
            var turn = PayRules.step((PayScene) scene, event, NOW);
            scene = turn.scene();
            effects = turn.effects();
        }
    }

    private PayEffect.Begin begun() {
        return (PayEffect.Begin) effects.getFirst();
    }

    private static PayEvent chose(WayToPay way) {
        return new PayEvent.Chose(way, Locale.ENGLISH);
    }

    private static PayEvent stands(Standing standing) {
        return new PayEvent.Stands("KEY-00000001", standing);
    }

    private static Bill bill(String fee, long cents) {
        return new Bill(fee, "Ana", IncidentKind.DAMAGE, LocalDate.of(2026, 9, 1), usd(cents), false, Optional.empty());
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
