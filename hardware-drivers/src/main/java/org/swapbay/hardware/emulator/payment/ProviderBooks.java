package org.swapbay.hardware.emulator.payment;

import static org.swapbay.hardware.emulator.payment.ProviderAnswer.ok;
import static org.swapbay.hardware.emulator.payment.ProviderAnswer.refused;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.emulator.payment.PaymentProvider.Moved;
import org.swapbay.hardware.emulator.payment.PaymentProvider.OpenPage;

/**
 * What the provider knows and does: no network here. One request after another.
 *
 * @see "https://docs.stripe.com/api"
 */
final class ProviderBooks {

    private static final String READER_OBJECT = "terminal.reader";

    private final Map<String, Map<String, Object>> things = new LinkedHashMap<>();
    private final Map<String, ProviderAnswer> answered = new LinkedHashMap<>();
    private final Map<String, Object> action = new LinkedHashMap<>();
    private final BiConsumer<String, Map<String, Object>> happened;
    private final String page;
    private boolean readerOffline;
    private @Nullable TestCard held;
    private long tooMuch;
    private RefundStatus refunds = RefundStatus.SUCCEEDED;
    private int numbers;

    /** @param happened is told of each event and its object @param page where families pay, before the session's name */
    ProviderBooks(BiConsumer<String, Map<String, Object>> happened, String page) {
        this.happened = happened;
        this.page = page;
    }

    synchronized List<Moved> movements() {
        var movements = new ArrayList<Moved>();
        for (var thing : things.values()) {
            var paid = "succeeded".equals(thing.get("status"));
            if (!paid) continue;
            var refund = "refund".equals(thing.get("object"));
            if (!refund && !"payment_intent".equals(thing.get("object"))) continue;
            movements.add(new Moved(
                    String.valueOf(metadata(thing).get("swapbay_key")),
                    String.valueOf(thing.get("id")),
                    amount(thing, refund ? "amount" : "amount_received"),
                    refund));
        }
        return movements;
    }

    /** The same key again has the first answer again, and does nothing. */
    synchronized ProviderAnswer answer(ProviderRequest request) {
        var key = request.idempotencyKey();
        if (key.isPresent() && answered.containsKey(key.get())) return answered.get(key.get());
        var answer = route(request);
        key.ifPresent(once -> answered.put(once, answer));
        return answer;
    }

    /** Somebody holds a card to the terminal, or will as soon as it asks for one. */
    synchronized void present(TestCard card) {
        if ("in_progress".equals(action.get("status"))) charge(card);
        else held = card;
    }

    synchronized void reader(boolean offline) {
        readerOffline = offline;
    }

    /** Cards are charged so much more than was asked for. */
    synchronized void overcharge(long amount) {
        tooMuch = amount;
    }

    /** Those there are and those to come. */
    synchronized void refunds(RefundStatus status) {
        refunds = status;
        things.values().stream()
                .filter(thing -> "refund".equals(thing.get("object")))
                .forEach(refund -> refund.put("status", status.word()));
    }

    /** Whether the terminal asks for a card now. */
    synchronized boolean asksForCard() {
        return "in_progress".equals(action.get("status"));
    }

    /** Somebody pays on the newest page. */
    synchronized boolean payPage() {
        return newestOpenPage().map(this::pay).isPresent();
    }

    synchronized boolean pay(String name) {
        return Optional.ofNullable(things.get(name))
                .filter(session -> "open".equals(session.get("status")))
                .map(this::pay)
                .isPresent();
    }

    synchronized Optional<PaymentProvider.Asked> asked() {
        return Optional.ofNullable(asksForCard() ? things.get(intentOfAction()) : null)
                .map(intent ->
                        new PaymentProvider.Asked(amount(intent, "amount"), String.valueOf(intent.get("currency"))));
    }

    synchronized List<OpenPage> pages() {
        return things.values().stream()
                .filter(ProviderBooks::open)
                .map(session -> new OpenPage(
                        String.valueOf(session.get("id")),
                        amount(session, "amount_total"),
                        String.valueOf(session.get("currency")),
                        URI.create(String.valueOf(session.get("url")))))
                .toList();
    }

    private static boolean open(Map<String, Object> thing) {
        return "checkout.session".equals(thing.get("object")) && "open".equals(thing.get("status"));
    }

    private Map<String, Object> pay(Map<String, Object> session) {
        var intent = thing("pi", "payment_intent");
        intent.put("amount", session.get("amount_total"));
        intent.put("amount_received", session.get("amount_total"));
        intent.put("currency", session.get("currency"));
        intent.put("status", "succeeded");
        intent.put("metadata", Map.of("swapbay_key", session.get("client_reference_id")));
        session.put("status", "complete");
        session.put("payment_status", "paid");
        session.put("payment_intent", intent.get("id"));
        happened.accept("checkout.session.completed", session);
        return session;
    }

    private Optional<Map<String, Object>> newestOpenPage() {
        return things.values().stream().filter(ProviderBooks::open).reduce((older, newer) -> newer);
    }

    private ProviderAnswer route(ProviderRequest request) {
        var parts = request.path().split("/");
        // "", "v1", what, name, act
        var what = parts.length > 2 ? parts[2] : "";
        var name = parts.length > 3 ? parts[3] : "";
        var act = parts.length > 4 ? parts[4] : "";
        return switch (what) {
            case "payment_intents" -> name.isEmpty() ? create(request) : intent(request, name, act);
            case "terminal" -> reader(request, act, parts.length > 5 ? parts[5] : "");
            case "checkout" -> act.isEmpty() ? session(request) : session(act, parts.length > 5 ? parts[5] : "");
            case "refunds" -> request.post() ? refund(request) : refunds(request);
            default -> ProviderAnswer.error(404, "invalid_request_error", "resource_missing", "no such address");
        };
    }

    private ProviderAnswer create(ProviderRequest request) {
        var intent = thing("pi", "payment_intent");
        intent.put("amount", request.number("amount"));
        intent.put("amount_received", 0L);
        intent.put("currency", request.text("currency"));
        intent.put("status", "requires_payment_method");
        intent.put("metadata", request.metadata());
        return ok(intent);
    }

    private ProviderAnswer intent(ProviderRequest request, String name, String act) {
        var intent = things.get(name);
        if (intent == null) return missing(name);
        if (!request.post() || !act.equals("cancel")) return ok(intent);
        if (!"requires_payment_method".equals(intent.get("status"))) return unexpected(intent);
        intent.put("status", "canceled");
        if (name.equals(intentOfAction())) action.put("status", "failed");
        happened.accept("payment_intent.canceled", intent);
        return ok(intent);
    }

    private ProviderAnswer reader(ProviderRequest request, String name, String act) {
        return switch (act) {
            case "process_payment_intent" -> process(name, request.text("payment_intent"));
            case "cancel_action" -> {
                if ("in_progress".equals(action.get("status"))) action.clear();
                yield ok(reader(name));
            }
            default -> ok(reader(name));
        };
    }

    private ProviderAnswer process(String reader, String name) {
        var intent = things.get(name);
        if (intent == null) return missing(name);
        if (readerOffline) return refused("terminal_reader_offline", "the reader is offline");
        if ("in_progress".equals(action.get("status"))) return refused("terminal_reader_busy", "the reader is busy");
        if (!"requires_payment_method".equals(intent.get("status"))) return unexpected(intent);
        action.clear();
        action.put("type", "process_payment_intent");
        action.put("status", "in_progress");
        action.put("process_payment_intent", Map.of("payment_intent", name));
        if (held != null) {
            var card = held;
            held = null;
            charge(card);
        }
        return ok(reader(reader));
    }

    private void charge(TestCard card) {
        var intent = things.get(intentOfAction());
        if (intent == null) return;
        if (card == TestCard.GOOD) {
            intent.put("status", "succeeded");
            intent.put("amount_received", amount(intent, "amount") + tooMuch);
            action.put("status", "succeeded");
            happened.accept("payment_intent.succeeded", intent);
            happened.accept("terminal.reader.action_succeeded", reader("tmr_stand_in"));
            return;
        }
        intent.put(
                "last_payment_error",
                Map.of("type", "card_error", "code", "card_declined", "decline_code", card.declineCode));
        action.put("status", "failed");
        action.put("failure_code", "card_declined");
        happened.accept("terminal.reader.action_failed", reader("tmr_stand_in"));
    }

    private String intentOfAction() {
        return action.get("process_payment_intent") instanceof Map<?, ?> asked
                ? String.valueOf(asked.get("payment_intent"))
                : "";
    }

    private Map<String, Object> reader(String name) {
        var reader = new LinkedHashMap<String, Object>();
        reader.put("id", name);
        reader.put("object", READER_OBJECT);
        reader.put("status", readerOffline ? "offline" : "online");
        reader.put("action", action.isEmpty() ? null : new LinkedHashMap<>(action));
        return reader;
    }

    private ProviderAnswer session(ProviderRequest request) {
        var session = thing("cs_test", "checkout.session");
        session.put("amount_total", request.number("line_items[0][price_data][unit_amount]"));
        session.put("currency", request.text("line_items[0][price_data][currency]"));
        session.put("status", "open");
        session.put("payment_status", "unpaid");
        session.put("client_reference_id", request.text("client_reference_id"));
        session.put("expires_at", request.number("expires_at"));
        session.put("url", page + session.get("id"));
        return ok(session);
    }

    private ProviderAnswer session(String name, String act) {
        var session = things.get(name);
        if (session == null) return missing(name);
        if (!act.equals("expire")) return ok(session);
        if (!"open".equals(session.get("status"))) return refused("", "only open sessions can be expired");
        session.put("status", "expired");
        happened.accept("checkout.session.expired", session);
        return ok(session);
    }

    private ProviderAnswer refund(ProviderRequest request) {
        var charged = things.get(request.text("payment_intent"));
        if (charged == null) return missing(request.text("payment_intent"));
        var before = refundsOf(request.text("payment_intent")).stream()
                .filter(refund -> !RefundStatus.FAILED.word().equals(refund.get("status")))
                .mapToLong(refund -> amount(refund, "amount"))
                .sum();
        var amount = request.number("amount");
        if (before + amount > amount(charged, "amount_received")) {
            return refused("charge_already_refunded", "more than was charged");
        }
        var refund = thing("re", "refund");
        refund.put("payment_intent", request.text("payment_intent"));
        refund.put("amount", amount);
        refund.put("currency", charged.get("currency"));
        refund.put("status", refunds.word());
        refund.put("metadata", request.metadata());
        happened.accept("charge.refunded", refund);
        return ok(refund);
    }

    private ProviderAnswer refunds(ProviderRequest request) {
        var list = new LinkedHashMap<String, Object>();
        list.put("object", "list");
        list.put("data", refundsOf(request.text("payment_intent")));
        list.put("has_more", false);
        list.put("url", "/v1/refunds");
        return ok(list);
    }

    private List<Map<String, Object>> refundsOf(String intent) {
        return things.values().stream()
                .filter(thing -> "refund".equals(thing.get("object")) && intent.equals(thing.get("payment_intent")))
                .toList();
    }

    private Map<String, Object> thing(String prefix, String object) {
        var thing = new LinkedHashMap<String, Object>();
        var id = prefix + "_" + String.format(Locale.ROOT, "%024d", ++numbers);
        thing.put("id", id);
        thing.put("object", object);
        things.put(id, thing);
        return thing;
    }

    private static long amount(Map<String, Object> thing, String name) {
        return thing.get(name) instanceof Long amount ? amount : 0;
    }

    private static Map<?, ?> metadata(Map<String, Object> thing) {
        return thing.get("metadata") instanceof Map<?, ?> metadata ? metadata : Map.of();
    }

    private static ProviderAnswer missing(String name) {
        return ProviderAnswer.error(404, "invalid_request_error", "resource_missing", "no such thing: " + name);
    }

    private static ProviderAnswer unexpected(Map<String, Object> intent) {
        return refused("payment_intent_unexpected_state", "it is " + intent.get("status"));
    }
}
