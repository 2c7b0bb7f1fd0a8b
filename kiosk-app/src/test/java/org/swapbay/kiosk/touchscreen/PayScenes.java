package org.swapbay.kiosk.touchscreen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.Accessory;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.payments.Basket;
import org.swapbay.kiosk.payments.Bill;
import org.swapbay.kiosk.payments.PayScene;
import org.swapbay.kiosk.payments.PayScene.Moving.Phase;
import org.swapbay.kiosk.payments.PayScene.PaperState;
import org.swapbay.kiosk.payments.Payer;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.payments.WayToPay;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.TillScene;

/** Every scene at the till, with every trouble. */
final class PayScenes {

    static final Payer PAYER = new Payer(new PersonId("person-1"), Optional.empty());
    static final List<WayToPay> WAYS = List.of(
            new WayToPay.CardTerminal(),
            new WayToPay.PayLink(),
            new WayToPay.Cash(),
            new WayToPay.HostedPage("MySchoolBucks", "https://pay.school.example/{fees}"),
            new WayToPay.OfficeSlip());

    private static final String LINK =
            "https://checkout.example/c/pay/cs_test_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";

    private PayScenes() {}

    static void addTo(Map<String, Scene> all) {
        var bills = bills(IncidentKind.values().length);
        all.put("pay-opening", at(new TillScene.Opening()));
        all.put("pay-nothing", at(new PayScene.NothingOwed(false)));
        all.put("pay-under-way", at(new PayScene.NothingOwed(true)));
        all.put("pay-bills", at(new PayScene.Bills(PAYER, bills(2), numbers(bills(2)))));
        all.put("pay-bills-many", at(new PayScene.Bills(PAYER, bills, Set.of("F-R-000101"))));
        all.put("pay-bills-none", at(new PayScene.Bills(PAYER, bills(2), Set.of())));
        var basket = new Basket(PAYER, bills(2), usd(8_700));
        all.put("pay-how", at(new PayScene.HowToPay(basket, WAYS.subList(0, 3), List.of())));
        all.put("pay-how-all", at(new PayScene.HowToPay(basket, WAYS, List.of(usd(2_900), usd(4_350)))));
        all.put("pay-how-none", at(new PayScene.HowToPay(basket, List.of(), List.of())));
        for (var way :
                List.<WayToPay.Moved>of(new WayToPay.CardTerminal(), new WayToPay.PayLink(), new WayToPay.Cash())) {
            for (var phase : Phase.values()) {
                Optional<String> link = way instanceof WayToPay.PayLink ? Optional.of(LINK) : Optional.empty();
                Optional<Money> received = way instanceof WayToPay.Cash ? Optional.of(usd(2_000)) : Optional.empty();
                all.put(
                        "pay-" + PayWords.key(way) + "-" + phase,
                        at(new PayScene.Moving(basket, way, "K1", phase, link, received)));
            }
        }
        all.put(
                "pay-page",
                at(new PayScene.Elsewhere(
                        basket, (WayToPay.HostedPage) WAYS.get(3), "https://pay.school.example/F-1")));
        for (var paper : PaperState.values()) {
            all.put("pay-slip-" + paper, at(new PayScene.Slip(basket, "SLIP-7K3M9QRT", paper)));
            all.put("pay-paid-" + paper, at(new PayScene.Paid(basket, "K1", paper)));
        }
        for (var why : Standing.Why.values()) {
            all.put("pay-not-" + why, at(new PayScene.NotPaid(basket, new WayToPay.CardTerminal(), why)));
        }
        all.put("pay-unclear", at(new PayScene.Unclear(basket, "K0123456789ABCDEF0123456789ABCDEF")));
    }

    /** What is missing, by whatever name or none. */
    static Stream<Scene> rare() {
        return Stream.concat(
                        Stream.of(Optional.<Accessory>empty()),
                        Stream.of(Accessory.values()).map(Optional::of))
                .map(missing -> new Bill(
                        "F-L-000100",
                        "Ana",
                        IncidentKind.MISSING,
                        LocalDate.of(2026, 2, 3),
                        usd(2_500),
                        false,
                        missing))
                .map(bill -> at(new PayScene.Bills(PAYER, List.of(bill), Set.of())));
    }

    private static Scene at(TillScene shown) {
        return new Scene.AtTill(Optional.of(Scenes.BY_PIN), shown);
    }

    private static List<Bill> bills(int count) {
        var bills = new ArrayList<Bill>();
        for (var n = 0; n < count; n++) {
            bills.add(new Bill(
                    "F-R-00010" + n,
                    n % 2 == 0 ? "Ana" : "Benjamin",
                    IncidentKind.values()[n],
                    LocalDate.of(2026, 2, 3 + n),
                    usd(2_500 + 3_700L * n),
                    false,
                    IncidentKind.values()[n] == IncidentKind.MISSING
                            ? Optional.of(Accessory.CHARGER)
                            : Optional.empty()));
        }
        return bills;
    }

    private static Set<String> numbers(List<Bill> bills) {
        return bills.stream().map(Bill::fee).collect(Collectors.toSet());
    }

    static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
