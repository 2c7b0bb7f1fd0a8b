package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.devices.PrintingProbe;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.PayCodes;
import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PayScene;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.payments.Teller;
import org.swapbay.kiosk.payments.WayToPay;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.OutOfService.Closed;
import org.swapbay.kiosk.swaps.Scene.Welcome.Hint;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.TillEvent;
import org.swapbay.kiosk.swaps.TillScene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The way from the desk to the production till and back; no money moves here. */
class TillAtTheDeskTests extends AtTheDesk {

    private static final String FEE = "F-R-000001";
    private static final long OWED = 2_500;
    private static final URI NOBODY = URI.create("http://127.0.0.1:1/");

    @TempDir
    private Path folder;

    TillAtTheDeskTests() {
        super(With.PRESENCE_SENSORS);
    }

    @Override
    @BeforeEach
    void start() {
        super.start();
        var parts = kiosk.running().parts();
        parts.add(new SecureRandom());
        parts.add(new NoAcceptor());
        parts.add(PaymentsProbe.properties(NOBODY));
        parts.add(PrintingProbe.none(folder));
        var followed = PaymentsProbe.followed(
                part(Teller.class), part(PaymentBook.class), part(Records.class), this::told, kiosk.clock);
        parts.add(followed.following());
        part(Records.class).record(OwedFee.of(FEE, new PersonId(ANA), LocalDate.of(2026, 8, 31), OWED));
    }

    @Test
    void theFirstScreenOffersToPayOnceTheSchoolChargesAnything() {
        assertThat(kiosk.desk().takesMoney()).isFalse();
        jdbc("""
                insert into fee_schedule (version, effective_from, terms, published_by, published_at)
                values (1, date '2026-08-01', '{}', 'lee', timestamp with time zone '2026-08-01 08:00:00+00')""");
        assertThat(kiosk.desk().takesMoney()).isTrue();
    }

    @Test
    void whoeverSignsInToPaySeesWhatTheFamilyOwes() {
        wantsToPay();
        assertThat(shown()).isInstanceOfSatisfying(PayScene.Bills.class, bills -> assertThat(
                        bills.sum().orElseThrow().getAmountMinorLong())
                .isEqualTo(OWED));
        assertThat(at().guest()).isPresent();
    }

    @Test
    void aCodeOffANoticeOpensTheBillsWithoutABadge() {
        kiosk.scan(part(PayCodes.class).issue(new PersonId(ANA), "olga"));
        assertThat(shown()).isInstanceOf(PayScene.Bills.class);
        assertThat(at().guest()).isEmpty();
    }

    @Test
    void aCodeThatWasNeverOneOpensNothing() {
        kiosk.scan("PAY-2345-6789-ABCD-EFGH");
        assertThat(scene()).isEqualTo(new Scene.Welcome(Hint.CODE_NOT_GOOD));
    }

    @Test
    void aCodeIsNotServedAfterTheDiskFailed() {
        var code = part(PayCodes.class).issue(new PersonId(ANA), "olga");
        kiosk.disk.full = true;
        assertThatThrownBy(() -> part(PayCodes.class).issue(new PersonId(ANA), "olga"))
                .isInstanceOf(RuntimeException.class);
        kiosk.scan(code);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.RECORDS_NOT_WRITABLE));
    }

    @Test
    void whatIsTouchedAtTheTillLeadsToWhatTheTillDecides() {
        wantsToPay();
        touchAtTheTill(new PayEvent.GoOn());
        assertThat(shown()).isInstanceOf(PayScene.HowToPay.class);
        touchAtTheTill(new PayEvent.Back());
        assertThat(shown()).isInstanceOf(PayScene.Bills.class);
    }

    @Test
    void whoOwesNothingIsToldSoAndTheVisitEnds() {
        kiosk.scan(School.badge("ben"));
        touch(new Touch.StartOver());
        touch(new Touch.WantToPay());
        kiosk.scan(School.badge("ben"));
        pin(pins.get(1));
        world.time.pass(A_CHECK);
        assertThat(shown()).isEqualTo(new PayScene.NothingOwed(false));
        touchAtTheTill(new PayEvent.Finish());
        assertThat(scene()).isEqualTo(new Scene.Welcome(Hint.NONE));
        assertThat(facts(SwapFact.VisitEnded.class))
                .extracting(SwapFact.VisitEnded::ending)
                .containsExactly(SwapFact.Ending.DONE);
    }

    @Test
    void whereTheLedgerSaysNoNothingIsSentAndTheScreenSaysSo() {
        wantsToPay();
        touchAtTheTill(new PayEvent.GoOn());
        // The other parent pays at the office in this moment.
        part(Payments.class)
                .record(
                        new PaymentIntended(
                                "OFFICE-0001",
                                Direction.PAYMENT,
                                Means.OFFICE,
                                List.of(new Share(FEE, OWED)),
                                "USD",
                                "olga"),
                        "cash");
        touchAtTheTill(new PayEvent.Chose(new WayToPay.CardTerminal(), Locale.ENGLISH));
        assertThat(shown()).isInstanceOfSatisfying(PayScene.NotPaid.class, not -> assertThat(not.why())
                .isEqualTo(Standing.Why.NOT_TAKEN));
        assertThat(facts(FeeFact.PaymentIntended.class))
                .extracting(FeeFact.PaymentIntended::key)
                .containsExactly("OFFICE-0001");
    }

    @Test
    void newsOfMoneyMeansNothingToWhoeverDoesNotWaitForIt() {
        told(new PayEvent.GoOn());
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        wantsToPay();
        var bills = scene();
        told(new PayEvent.Refused("KEY-0001"));
        assertThat(scene()).isEqualTo(bills);
    }

    private void wantsToPay() {
        touch(new Touch.WantToPay());
        signsIn();
    }

    private void touchAtTheTill(PayEvent event) {
        touch(new Touch.AtTill(event));
    }

    private void told(TillEvent news) {
        kiosk.atTheDesk(desk -> desk.tellTill(news));
    }

    private Scene.AtTill at() {
        return (Scene.AtTill) scene();
    }

    private TillScene shown() {
        return at().shown();
    }
}
