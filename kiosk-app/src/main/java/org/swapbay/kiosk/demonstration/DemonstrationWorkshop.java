package org.swapbay.kiosk.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.assets.AssetLife;
import org.swapbay.kiosk.repairs.Part;
import org.swapbay.kiosk.repairs.WorkshopPolicy;

/** What the demonstration school pays for Chromebooks, parts and work; the amounts are made up. */
final class DemonstrationWorkshop {

    /** Each so many-eth Chromebook is too old to get updates, so that a proposal to retire it can be seen. */
    private static final int OLD = 8;

    private DemonstrationWorkshop() {}

    static AssetLife life(int number) {
        if (number % OLD == 0) {
            return new AssetLife(
                    LocalDate.of(2018, 8, 15),
                    21_900L,
                    "USD",
                    LocalDate.of(2019, 8, 15),
                    LocalDate.of(2025, 6, 1),
                    null);
        }
        var bought = LocalDate.of(2023 + number % 3, 8, 15);
        return new AssetLife(bought, 28_900L, "USD", bought.plusYears(3), LocalDate.of(2033, 6, 1), null);
    }

    static WorkshopPolicy policy() {
        return new WorkshopPolicy(2, LocalDate.of(2020, 1, 2), usd(3_000), 50);
    }

    static List<Part> parts() {
        return List.of(
                new Part("LCD-11", "Screen 11.6 in", usd(6_250)),
                new Part("KEY-11", "Keyboard with touchpad", usd(3_899)),
                new Part("KEYCAP", "Key cap", usd(150)),
                new Part("HINGE-11", "Hinge, pair", usd(1_450)),
                new Part("BAT-11", "Battery", usd(3_495)),
                new Part("PORT-C", "Charging port", usd(975)),
                new Part("LID-11", "Lid", usd(1_899)));
    }

    private static Money usd(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }
}
