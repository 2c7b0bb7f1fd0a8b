package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.kiosk.fees.FeeAnswer.AlreadyDecided;
import org.swapbay.kiosk.fees.FeeAnswer.BelowNothing;
import org.swapbay.kiosk.fees.FeeAnswer.MoreThanOwed;
import org.swapbay.kiosk.fees.FeeAnswer.MoreThanPaid;
import org.swapbay.kiosk.fees.FeeAnswer.OtherCurrency;
import org.swapbay.kiosk.fees.FeeAnswer.OutOfRange;
import org.swapbay.kiosk.fees.FeeAnswer.ReasonMissing;
import org.swapbay.kiosk.fees.FeeAnswer.Refused;
import org.swapbay.kiosk.fees.FeeAnswer.StillProposed;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.OfFee;

/** What may be done about a fee of 25 dollars, to the cent. */
class FeeRulesTests {

    private static final String FEE = "F-R-000001";
    private static final String WHY = "a hard year";
    private static final Optional<Refused> FINE = Optional.empty();

    private Fee.State state = Fee.State.ASSESSED;
    private FeeAccount account = account(2_500, 0, 0, false);
    private Money underWay = usd(0);

    @Test
    void aReasonHasFiveLettersAtLeastAndIsNoNovel() {
        assertThat(asked(waive(100, "    ab cd    "))).isEqualTo(FINE);
        assertThat(asked(waive(100, "  abcd   "))).contains(new ReasonMissing());
        assertThat(asked(waive(100, "x".repeat(500)))).isEqualTo(FINE);
        assertThat(asked(waive(100, "x".repeat(501)))).contains(new OutOfRange());
        for (var wordless : List.of(
                new FeeFact.FeeAdjusted(FEE, 100, "USD", " ", "lee"),
                new FeeFact.DisputeOpened(FEE, "no", "lee"),
                new FeeFact.DisputeDecided(FEE, false, 0, "USD", "", "lee")))
            assertThat(asked(wordless)).as("%s", wordless).contains(new ReasonMissing());
    }

    @Test
    void noMoreThanWhatIsOwedIsWaivedOrPaid() {
        account = account(2_500, 400, 600, false);
        assertThat(asked(waive(1_500, WHY))).isEqualTo(FINE);
        assertThat(asked(waive(1_501, WHY))).contains(new MoreThanOwed(usd(1_500)));
        assertThat(paid(1_500)).isEqualTo(FINE);
        assertThat(paid(1_501)).contains(new MoreThanOwed(usd(1_500)));
    }

    @Test
    void whatIsOnItsWayIsOutOfReach() {
        underWay = usd(1_000);
        assertThat(asked(waive(1_500, WHY))).isEqualTo(FINE);
        assertThat(asked(waive(1_501, WHY))).contains(new MoreThanOwed(usd(1_500)));
        assertThat(paid(1_501)).contains(new MoreThanOwed(usd(1_500)));
        underWay = usd(3_000);
        assertThat(paid(1)).as("more is on its way than is owed").contains(new MoreThanOwed(usd(0)));
    }

    @Test
    void nothingAndLessThanNothingIsNoPaymentAndNoWaiver() {
        for (var amount : new long[] {0, -1, FeeRules.MOST + 1}) {
            assertThat(asked(waive(amount, WHY))).as("%d", amount).contains(new OutOfRange());
            assertThat(paid(amount)).as("%d", amount).contains(new OutOfRange());
        }
        assertThat(paid(1)).isEqualTo(FINE);
        account = account(2 * FeeRules.MOST, 0, 0, false);
        assertThat(paid(FeeRules.MOST)).isEqualTo(FINE);
    }

    @Test
    void noMoreThanWasPaidIsGivenBack() {
        account = account(2_500, 0, 2_000, false);
        assertThat(refunded(2_000)).isEqualTo(FINE);
        assertThat(refunded(2_001)).contains(new MoreThanPaid(usd(2_000)));
        underWay = usd(500);
        assertThat(refunded(1_500)).isEqualTo(FINE);
        assertThat(refunded(1_501)).contains(new MoreThanPaid(usd(1_500)));
        assertThat(refunded(0)).contains(new OutOfRange());
    }

    @Test
    void aFeeIsNeverAdjustedBelowNothingNorBelowWhatWasWaived() {
        assertThat(asked(adjust(-2_500))).isEqualTo(FINE);
        assertThat(asked(adjust(-2_501))).contains(new BelowNothing(usd(2_500)));
        account = account(2_500, 1_000, 0, false);
        assertThat(asked(adjust(-1_500))).isEqualTo(FINE);
        assertThat(asked(adjust(-1_501))).contains(new BelowNothing(usd(1_500)));
    }

    @Test
    void anAdjustmentChangesSomethingAndNothingAbsurd() {
        assertThat(asked(adjust(0))).contains(new OutOfRange());
        assertThat(asked(adjust(FeeRules.MOST))).isEqualTo(FINE);
        assertThat(asked(adjust(FeeRules.MOST + 1))).contains(new OutOfRange());
        account = account(2 * FeeRules.MOST, 0, 0, false);
        assertThat(asked(adjust(-FeeRules.MOST))).isEqualTo(FINE);
        assertThat(asked(adjust(-FeeRules.MOST - 1))).contains(new OutOfRange());
    }

    @Test
    void aDisputeIsOpenedOnceAndDecidedOnce() {
        var opened = new FeeFact.DisputeOpened(FEE, "it was not us", "lee");
        assertThat(asked(opened)).isEqualTo(FINE);
        assertThat(asked(decide(false, 0))).contains(new FeeAnswer.NotDisputed());
        assertThat(asked(decide(true, 100))).contains(new FeeAnswer.NotDisputed());
        account = account(2_500, 0, 0, true);
        assertThat(asked(opened)).contains(new FeeAnswer.AlreadyDisputed());
        assertThat(asked(decide(false, 0))).isEqualTo(FINE);
        assertThat(asked(decide(true, 100))).isEqualTo(FINE);
    }

    @Test
    void whoIsRightPaysLessAndWhoIsNotPaysAllOfIt() {
        account = account(2_500, 1_000, 0, true);
        assertThat(asked(decide(true, 0))).contains(new OutOfRange());
        assertThat(asked(decide(true, 1_500))).isEqualTo(FINE);
        assertThat(asked(decide(true, 1_501))).contains(new BelowNothing(usd(1_500)));
        assertThat(asked(decide(false, 1))).contains(new OutOfRange());
    }

    @Test
    void aProposedFeeIsConfirmedDroppedOrDecidedAnewAndNothingElse() {
        state = Fee.State.PROPOSED;
        assertThat(asked(new FeeFact.FeeConfirmed(FEE, "lee"))).isEqualTo(FINE);
        assertThat(asked(new FeeFact.FeeDropped(FEE, "it was worn", "lee"))).isEqualTo(FINE);
        assertThat(asked(new FeeFact.FeeDropped(FEE, "", "lee"))).contains(new ReasonMissing());
        assertThat(asked(new FeeFact.FeeReassessed(FEE, basis(), WHY, "lee"))).isEqualTo(FINE);
        for (var money : aboutMoney()) assertThat(asked(money)).as("%s", money).contains(new StillProposed());
        assertThat(paid(100)).contains(new StillProposed());
        assertThat(refunded(100)).contains(new StillProposed());
    }

    @Test
    void aDroppedFeeStaysDropped() {
        state = Fee.State.DROPPED;
        for (var money : aboutMoney()) assertThat(asked(money)).as("%s", money).contains(new AlreadyDecided());
        assertThat(asked(new FeeFact.FeeConfirmed(FEE, "lee"))).contains(new AlreadyDecided());
        assertThat(asked(new FeeFact.FeeDropped(FEE, WHY, "lee"))).contains(new AlreadyDecided());
        assertThat(asked(new FeeFact.FeeReassessed(FEE, basis(), WHY, "lee"))).contains(new AlreadyDecided());
        assertThat(paid(100)).contains(new AlreadyDecided());
    }

    @Test
    void anAssessedFeeIsNeitherConfirmedNorDroppedButDecidedAnew() {
        assertThat(asked(new FeeFact.FeeConfirmed(FEE, "lee"))).contains(new AlreadyDecided());
        assertThat(asked(new FeeFact.FeeDropped(FEE, WHY, "lee"))).contains(new AlreadyDecided());
        assertThat(asked(new FeeFact.FeeReassessed(FEE, basis(), WHY, "lee"))).isEqualTo(FINE);
    }

    @ParameterizedTest
    @EnumSource
    void anIncidentIsChargedOnceHoweverItStands(Fee.State how) {
        state = how;
        assertThat(asked(new FeeFact.FeeAssessed(FEE, basis(), false, "lee"))).contains(new AlreadyDecided());
    }

    @Test
    void anotherCurrencyIsAnotherMoney() {
        assertThat(asked(new FeeFact.FeeWaived(FEE, 100, "EUR", WHY, "lee"))).contains(new OtherCurrency());
        assertThat(asked(new FeeFact.FeeAdjusted(FEE, 100, "EUR", WHY, "lee"))).contains(new OtherCurrency());
        account = account(2_500, 0, 0, true);
        assertThat(asked(new FeeFact.DisputeDecided(FEE, true, 100, "EUR", WHY, "lee")))
                .contains(new OtherCurrency());
    }

    private static List<OfFee> aboutMoney() {
        return List.of(waive(100, WHY), adjust(100), new FeeFact.DisputeOpened(FEE, WHY, "lee"), decide(true, 100));
    }

    private static FeeFact.FeeWaived waive(long amount, String why) {
        return new FeeFact.FeeWaived(FEE, amount, "USD", why, "lee");
    }

    private static FeeFact.FeeAdjusted adjust(long change) {
        return new FeeFact.FeeAdjusted(FEE, change, "USD", WHY, "lee");
    }

    private static FeeFact.DisputeDecided decide(boolean upheld, long off) {
        return new FeeFact.DisputeDecided(FEE, upheld, off, "USD", WHY, "lee");
    }

    private Optional<Refused> asked(OfFee fact) {
        return FeeRules.hindrance(fact, fee(), account, underWay);
    }

    private Optional<Refused> paid(long amount) {
        return FeeRules.hindrance(Direction.PAYMENT, amount, fee(), account, underWay);
    }

    private Optional<Refused> refunded(long amount) {
        return FeeRules.hindrance(Direction.REFUND, amount, fee(), account, underWay);
    }

    private Fee fee() {
        var incident = basis().incident();
        return new Fee(
                FEE,
                incident.id(),
                incident.kind(),
                incident.student(),
                incident.school(),
                incident.day(),
                state,
                true,
                basis(),
                1,
                Instant.EPOCH);
    }

    private static Basis basis() {
        var incident = Happening.damage("HINGE").incident("USD");
        return new Basis(1, incident, null, 1, null, true, List.of(), 2_500, "USD", LocalDate.EPOCH);
    }

    private static FeeAccount account(long charge, long waived, long paid, boolean disputed) {
        return new FeeAccount(usd(charge), usd(waived), usd(paid), usd(charge - waived - paid), disputed, false);
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
