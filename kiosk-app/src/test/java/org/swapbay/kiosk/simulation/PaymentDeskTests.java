package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.hardware.emulator.payment.TestCard;
import org.swapbay.hardware.printer.Receipt.Line;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.payments.Basket;
import org.swapbay.kiosk.payments.Bill;
import org.swapbay.kiosk.payments.PayCodes;
import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;
import org.swapbay.kiosk.payments.PayScene.Moving.Phase;
import org.swapbay.kiosk.payments.PayScene.PaperState;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Slips;
import org.swapbay.kiosk.payments.Standing.Why;
import org.swapbay.kiosk.payments.Teller;
import org.swapbay.kiosk.payments.WayToPay;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.TillScene;

/** Ana's family owes 25 dollars for one fee and 25 for another, and pays at the desk. */
class PaymentDeskTests {

    @TempDir
    Path folder;

    private ServingTill at;
    private Till till;

    @BeforeEach
    void open() throws IOException {
        at = new ServingTill(folder);
        till = at.till;
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void theFirstScreenOffersToPayOnlyWhereTheSchoolChargesAnything() {
        assertThat(at.desk().takesMoney()).isFalse();
        till.database
                .jdbc
                .sql("insert into fee_schedule values (1, null, date '2026-08-01', '{}', 'lee', current_timestamp)")
                .update();
        assertThat(at.desk().takesMoney()).isTrue();
    }

    @Test
    void aNoticesCodeOpensTheFamilysBillsAndAnotherOpensNothing() {
        at.scans("PAY-2222-3333-4444-5555");
        at.until(visit -> visit.scene().equals(new Scene.Welcome(Scene.Welcome.Hint.CODE_NOT_GOOD)));
        at.scansNotice();
        var bills = at.sees(PayScene.Bills.class);
        assertThat(bills.payer().student()).isEqualTo(ServingTill.ANA);
        assertThat(bills.payer().code()).isPresent();
        assertThat(bills.bills()).extracting(Bill::fee).containsExactly(Till.FEE, Till.OTHER);
        assertThat(bills.sum()).contains(usd(2 * Till.OWED));
    }

    @Test
    void whoSignedInSeesTheSameBillsWithoutACode() {
        assertThat(at.counter().of(ServingTill.ANA)).isInstanceOfSatisfying(PayScene.Bills.class, bills -> {
            assertThat(bills.payer().code()).isEmpty();
            assertThat(bills.sum()).contains(usd(2 * Till.OWED));
        });
    }

    @Test
    void whatIsNoSceneOfTheTillStaysAsItIs() {
        assertThat(at.counter().step(new TillScene.Opening(), new PayEvent.GoOn()))
                .isEqualTo(new TillScene.Opening());
    }

    @Test
    void aTouchThatComesTooLateChangesNoSceneAndMovesNothing() {
        var bills = (PayScene.Bills) at.counter().of(ServingTill.ANA);
        var basket = new Basket(bills.payer(), bills.bills(), usd(2 * Till.OWED));
        for (var scene : List.<PayScene>of(
                new PayScene.NothingOwed(true),
                new PayScene.Elsewhere(basket, new WayToPay.HostedPage("Page", "https://page.example"), ""),
                new PayScene.Slip(basket, "SLIP-7K3M9QRTU", PaperState.PRINTED),
                new PayScene.Paid(basket, "KEY-00000001", PaperState.PRINTED),
                new PayScene.Unclear(basket, "KEY-00000001"))) {
            assertThat(at.counter().step(scene, new PayEvent.GoOn())).isEqualTo(scene);
        }
        assertThat(till.provider.requests()).isEmpty();
    }

    @Test
    void whatWasChosenIsSentOnceFollowedToItsEndAndUsesTheCodeUp() {
        var code = at.scansNotice();
        at.sees(PayScene.Bills.class);
        at.touches(new PayEvent.Toggled(Till.OTHER));
        at.sees(PayScene.Bills.class, bills -> bills.chosen().equals(Set.of(Till.FEE)));
        at.touches(new PayEvent.GoOn());
        assertThat(at.sees(PayScene.HowToPay.class).ways())
                .containsExactly(new WayToPay.CardTerminal(), new WayToPay.PayLink(), new WayToPay.OfficeSlip());
        assertThat(opens(code)).as("nothing was begun yet").isTrue();
        till.provider.present(TestCard.GOOD);
        at.touches(new PayEvent.Chose(new WayToPay.CardTerminal(), Locale.ENGLISH));
        var paid = at.sees(PayScene.Paid.class);
        assertThat(paid.basket().sum()).isEqualTo(usd(Till.OWED));
        assertThat(till.booked()).isEqualTo(till.charged()).isEqualTo(Till.OWED);
        assertThat(till.provider.moved()).singleElement().satisfies(moved -> assertThat(moved.key())
                .isEqualTo(paid.key()));
        assertThat(opens(code)).isFalse();
    }

    @Test
    void whatTheLedgerRefusesIsNotSentAndTheCodeStaysGood() {
        var code = at.scansNotice();
        at.sees(PayScene.Bills.class);
        at.touches(new PayEvent.GoOn());
        at.sees(PayScene.HowToPay.class);
        isPaidElsewhere(Till.FEE);
        at.touches(new PayEvent.Chose(new WayToPay.CardTerminal(), Locale.ENGLISH));
        assertThat(at.sees(PayScene.NotPaid.class).why()).isEqualTo(Why.NOT_TAKEN);
        assertThat(till.provider.requests()).isEmpty();
        assertThat(till.provider.asksForCard()).isFalse();
        assertThat(opens(code)).isTrue();
        at.touches(new PayEvent.Back());
        assertThat(at.sees(PayScene.Bills.class).bills()).extracting(Bill::fee).containsExactly(Till.OTHER);
    }

    @Test
    void whatIsPaidElsewhereMeanwhileIsNotAskedForHere() {
        at.scansNotice();
        at.sees(PayScene.Bills.class);
        isPaidElsewhere(Till.FEE);
        at.touches(new PayEvent.GoOn());
        assertThat(at.sees(PayScene.HowToPay.class).basket().bills())
                .extracting(Bill::fee)
                .containsExactly(Till.OTHER);
        isPaidElsewhere(Till.OTHER);
        at.touches(new PayEvent.Back());
        assertThat(at.sees(PayScene.NothingOwed.class).underWay()).isFalse();
    }

    @Test
    void whoStopsPaysNothingAndSeesWhatIsOwedNow() {
        at.scansNotice();
        at.sees(PayScene.Bills.class);
        at.touches(new PayEvent.Toggled(Till.OTHER));
        at.sees(PayScene.Bills.class, bills -> bills.chosen().size() == 1);
        at.touches(new PayEvent.GoOn());
        at.sees(PayScene.HowToPay.class);
        at.touches(new PayEvent.Chose(new WayToPay.CardTerminal(), Locale.ENGLISH));
        at.sees(PayScene.Moving.class, moving -> moving.phase() == Phase.WAITING);
        isPaidElsewhere(Till.OTHER);
        at.touches(new PayEvent.Stop());
        var bills = at.sees(PayScene.Bills.class);
        assertThat(bills.bills()).extracting(Bill::fee).containsExactly(Till.FEE);
        assertThat(bills.bills()).extracting(Bill::left).containsExactly(usd(Till.OWED));
        assertThat(till.provider.asksForCard()).isFalse();
        assertThat(till.provider.moved()).isEmpty();
    }

    @Test
    void aReceiptComesOnPaperWhenItIsAskedForAndIsSaidToBeMissingWhereThereIsNone() {
        var key = paysAll();
        assertThat(at.printer.printed).isEmpty();
        at.printer.noPaper = true;
        at.touches(new PayEvent.Print(Locale.ENGLISH));
        at.sees(PayScene.Paid.class, paid -> paid.paper() == PaperState.NOT_PRINTED);
        at.printer.noPaper = false;
        at.touches(new PayEvent.Print(Locale.ENGLISH));
        assertThat(at.sees(PayScene.Paid.class, paid -> paid.paper() == PaperState.PRINTED)
                        .key())
                .isEqualTo(key);
        assertThat(at.printer.printed).singleElement().satisfies(paper -> assertThat(paper.lines())
                .filteredOn(Line.Pair.class::isInstance)
                .extracting(line -> ((Line.Pair) line).left())
                .contains(Till.FEE, Till.OTHER));
    }

    @Test
    void aSlipIsOnRecordAndOnPaperAndMovesNothing() {
        at.scansNotice();
        at.sees(PayScene.Bills.class);
        at.touches(new PayEvent.GoOn());
        at.sees(PayScene.HowToPay.class);
        at.touches(new PayEvent.Chose(new WayToPay.OfficeSlip(), Locale.ENGLISH));
        var slip = at.sees(PayScene.Slip.class, shown -> shown.paper() == PaperState.PRINTED);
        assertThat(till.part(Slips.class).find(slip.slip()))
                .map(Slips.Slip::shares)
                .isEqualTo(Optional.of(List.of(new Share(Till.FEE, Till.OWED), new Share(Till.OTHER, Till.OWED))));
        assertThat(at.printer.printed).singleElement().satisfies(paper -> assertThat(paper.lines())
                .contains(new Line.Code128(slip.slip())));
        assertThat(till.booked()).isZero();
        assertThat(till.provider.requests()).isEmpty();
    }

    private String paysAll() {
        at.scansNotice();
        at.sees(PayScene.Bills.class);
        at.touches(new PayEvent.GoOn());
        at.sees(PayScene.HowToPay.class);
        till.provider.present(TestCard.GOOD);
        at.touches(new PayEvent.Chose(new WayToPay.CardTerminal(), Locale.ENGLISH));
        return at.sees(PayScene.Paid.class).key();
    }

    /** At the office, by another of the family. */
    private void isPaidElsewhere(String fee) {
        var paid = till.part(Payments.class)
                .record(
                        new PaymentIntended(
                                till.nextKey(),
                                Direction.PAYMENT,
                                Means.OFFICE,
                                List.of(new Share(fee, Till.OWED)),
                                "USD",
                                Teller.KIOSK),
                        "cash");
        assertThat(paid).isEqualTo(new FeeAnswer.Done());
    }

    private boolean opens(String code) {
        return PaymentsProbe.opens(till.part(PayCodes.class), code);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }
}
