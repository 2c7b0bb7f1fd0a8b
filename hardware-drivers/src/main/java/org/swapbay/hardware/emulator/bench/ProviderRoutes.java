package org.swapbay.hardware.emulator.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.emulator.payment.PaymentProvider;
import org.swapbay.hardware.emulator.payment.TestCard;

/** The addresses under {@code /payments}: what a family does with a card or a phone. */
final class ProviderRoutes {

    private final @Nullable PaymentProvider provider;

    ProviderRoutes(@Nullable PaymentProvider provider) {
        this.provider = provider;
    }

    Reply answer(Request request) {
        var steps = request.steps();
        if (provider == null || steps.size() != 3) return Reply.notFound();
        return switch (steps.get(1)) {
            case "card" -> card(provider, TestCard.valueOf(steps.get(2)));
            case "page" -> provider.pay(steps.get(2)) ? Reply.DONE : Reply.impossible("That page is paid, or too old.");
            default -> Reply.notFound();
        };
    }

    private static Reply card(PaymentProvider provider, TestCard card) {
        if (!provider.asksForCard()) return Reply.impossible("The terminal asks for no card now.");
        provider.present(card);
        return Reply.DONE;
    }

    WorldView.@Nullable PaymentsView view() {
        if (provider == null) return null;
        List<WorldView.PageView> pages = provider.pages().stream()
                .map(page ->
                        new WorldView.PageView(page.name(), amount(page.amount(), page.currency()), page.address()))
                .toList();
        var asked = provider.asked().map(amount -> amount(amount.amount(), amount.currency()));
        return new WorldView.PaymentsView(
                asked.orElse(null),
                pages,
                Stream.of(TestCard.values()).map(Enum::name).toList());
    }

    private static String amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, 2).toPlainString() + " " + currency.toUpperCase(Locale.ROOT);
    }
}
