package org.swapbay.hardware.emulator.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.hardware.emulator.payment.PaymentProvider.OpenPage;

/** The page that a family would see on its phone: an amount and one button. No card is asked for, for there is none. */
final class PayPage {

    static final String PATH = "/pay/";

    private static final String HTML = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Pay page (stand-in)</title>
            <style>body{font:18px/1.5 system-ui,sans-serif;max-width:24rem;margin:3rem auto;padding:0 1rem}
            button{font:inherit;padding:.8rem 2rem;width:100%%}</style></head>
            <body><h1>%s</h1><p>%s</p>%s<p><small>Stand-in of a card provider: no money moves.</small></p></body></html>
            """;

    private PayPage() {}

    static void serve(HttpExchange exchange, ProviderBooks books) throws IOException {
        var name = exchange.getRequestURI().getPath().substring(PATH.length());
        var paid = exchange.getRequestMethod().equals("POST") && books.pay(name);
        var html = paid ? said("Paid", "Thank you. The kiosk shows it in a moment.") : page(open(books, name));
        var body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Optional<OpenPage> open(ProviderBooks books, String name) {
        return books.pages().stream().filter(page -> page.name().equals(name)).findFirst();
    }

    private static String page(Optional<OpenPage> page) {
        return page.map(open -> HTML.formatted(
                        "%s %s"
                                .formatted(
                                        BigDecimal.valueOf(open.amount(), 2).toPlainString(),
                                        open.currency().toUpperCase(Locale.ROOT)),
                        "What your school asks for.",
                        "<form method=\"post\"><button>Pay</button></form>"))
                .orElseGet(() -> said("Nothing to pay here", "This page is paid, or too old."));
    }

    private static String said(String title, String words) {
        return HTML.formatted(title, words, "");
    }
}
