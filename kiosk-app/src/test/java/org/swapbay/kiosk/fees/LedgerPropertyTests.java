package org.swapbay.kiosk.fees;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.fees.ToyFees.usd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.PostingFile.Posting;
import org.swapbay.kiosk.repairs.Cause;

/**
 * Whatever is done in whatever order: the sums agree with a second set of books kept beside it, nobody pays more than is
 * owed nor gets back more than was paid, the chain holds, and the journal alone brings all of it back.
 */
class LedgerPropertyTests {

    /** A longer run: {@code -Dswapbay.ledger.seeds=500}. */
    private static final int SEEDS = Integer.getInteger("swapbay.ledger.seeds", 12);

    private static final int STEPS = 120;
    private static final int FEES = 3;

    @TempDir
    private Path data;

    static List<Long> seeds() {
        var seeds = new ArrayList<Long>();
        for (var seed = 1L; seed <= SEEDS; seed++) seeds.add(seed);
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBooksAlwaysBalance(long seed) throws IOException {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<String, List<Map<String, Object>>> before;
        try (var toy = new ToyFees(data)) {
            var play = new Play(toy, chance);
            for (var n = 0; n < STEPS; n++) {
                play.step();
                play.check();
                if (chance.nextInt(10) == 0) toy.pass(Duration.ofHours(chance.nextInt(1, 40)));
            }
            assertThat(play.done).as("commands within the rules").isGreaterThan(STEPS / 5);
            assertThat(play.refused).as("commands outside the rules").isGreaterThan(STEPS / 10);
            assertThat(toy.book.firstBrokenEntry()).isEmpty();
            play.checkPostings();
            before = toy.rows();
            toy.deliverAgain();
            assertThat(toy.rows()).as("each fact delivered twice").isEqualTo(before);
        }
        try (var again = new ToyFees(data)) {
            assertThat(again.rows()).as("another database, the same journal").isEqualTo(before);
        }
    }

    @Test
    void aChangedEntryIsFound() throws IOException {
        try (var toy = new ToyFees(data)) {
            var play =
                    new Play(toy, RandomGeneratorFactory.of("L64X128MixRandom").create(7));
            for (var n = 0; n < STEPS; n++) play.step();
            var changes = List.of("amount = amount + 1", "made_by = 'mallory'", "reason = reason || ' '");
            var seq = 4L;
            for (var change : changes) {
                toy.jdbc
                        .sql("update fee_entry set " + change + " where seq = ?")
                        .param(seq)
                        .update();
                assertThat(toy.book.firstBrokenEntry()).as(change).contains(seq);
                seq--;
            }
        }
    }

    /** A second set of books, in plain numbers. */
    private static final class Play {
        private final ToyFees toy;
        private final RandomGenerator chance;
        private final Map<String, Long> charged = new HashMap<>();
        private final Map<String, Long> waived = new HashMap<>();
        private final Map<String, Long> paid = new HashMap<>();
        /** By the fee that was paid: how much of it another fee's credit paid. */
        private final Map<String, Map<String, Long>> credited = new HashMap<>();

        private final Map<String, Boolean> disputed = new HashMap<>();
        private final Map<String, PaymentIntended> sent = new HashMap<>();
        private final List<String> keys = new ArrayList<>();
        private final List<String> fees = new ArrayList<>();
        private int done;
        private int refused;

        private Play(ToyFees toy, RandomGenerator chance) {
            this.toy = toy;
            this.chance = chance;
            toy.publish(LocalDate.of(2026, 8, 1), PublishedPolicies.union());
            for (var n = 0; n < FEES; n++) {
                var fee = Fee.numberOf(toy.broken(ToyFees.ANA, Cause.DROPPED, "HINGE"));
                fees.add(fee);
                charged.put(fee, 2_500L);
            }
        }

        private void step() {
            var fee = fees.get(chance.nextInt(FEES));
            var amount = chance.nextLong(-500, 3_000);
            switch (chance.nextInt(12)) {
                case 0 -> adjust(fee, amount - 1_200);
                case 1 -> waive(fee, amount / 3);
                case 2, 3 -> send(Direction.PAYMENT, fee, amount);
                case 4 -> send(Direction.REFUND, fee, amount);
                case 5, 6 -> answer();
                case 7 -> dispute(fee);
                case 8 -> look(amount);
                case 9 -> useCredit();
                case 10 -> giveCreditBack(fee, amount);
                default -> decide(fee, amount / 2);
            }
        }

        private void adjust(String fee, long change) {
            var allowed = change != 0 && get(charged, fee) + change >= get(waived, fee);
            expect(allowed, toy.desk.adjust(fee, usd(change), "counted again", "lee"));
            if (allowed) charged.merge(fee, change, Long::sum);
        }

        private void waive(String fee, long amount) {
            var allowed = amount > 0
                    && amount <= owed(fee) - underWay(fee, Direction.PAYMENT)
                    && amount <= get(charged, fee) - get(waived, fee);
            expect(allowed, toy.desk.waive(fee, usd(amount), "a hard year", "lee"));
            if (allowed) waived.merge(fee, amount, Long::sum);
        }

        private void send(Direction direction, String fee, long amount) {
            var most = direction == Direction.PAYMENT ? owed(fee) : get(paid, fee);
            var allowed = amount > 0 && amount <= most - underWay(fee, direction);
            var key = "key-" + keys.size() + "-" + direction;
            var intent = new PaymentIntended(key, direction, Means.CASH, List.of(new Share(fee, amount)), "USD", "lee");
            expect(allowed, toy.payments.intend(intent));
            if (!allowed) return;
            sent.put(key, intent);
            keys.add(key);
            assertThat(toy.payments.intend(intent)).as("the same again").isEqualTo(new FeeAnswer.Done());
            var other = new PaymentIntended(key, direction, Means.CARD, intent.shares(), "USD", "lee");
            assertThat(toy.payments.intend(other)).isEqualTo(new FeeAnswer.KeyUsed());
        }

        /** Booked or not, sometimes told twice, sometimes both. */
        private void answer() {
            if (keys.isEmpty()) return;
            var key = keys.get(chance.nextInt(keys.size()));
            var intent = sent(key);
            if (chance.nextInt(3) == 0) {
                var answer = toy.payments.abandon(key, "declined", "lee");
                expect(toy.get(PaymentBook.class).find(key).orElseThrow().state() != Payment.State.BOOKED, answer);
                return;
            }
            var booked = toy.get(PaymentBook.class).find(key).orElseThrow().state() == Payment.State.BOOKED;
            expect(true, toy.payments.book(key, "ref-" + key, "lee"));
            expect(true, toy.payments.book(key, "another", "lee"));
            if (booked) return;
            var share = intent.shares().getFirst();
            var sign = intent.direction() == Direction.PAYMENT ? 1 : -1;
            paid.merge(share.fee(), sign * share.amount(), Long::sum);
        }

        /** Staff find out what moved of a payment that nobody answered: less, more, or nothing. */
        private void look(long found) {
            var open = keys.stream()
                    .filter(key ->
                            toy.get(PaymentBook.class).find(key).orElseThrow().state() == Payment.State.INTENDED)
                    .findFirst();
            if (open.isEmpty()) return;
            var intent = sent(open.get());
            expect(found >= 0, toy.payments.decide(open.get(), usd(found), "pi_1", "looked it up", "pia"));
            if (found < 0) return;
            expect(false, toy.payments.decide(open.get(), usd(found + 1), "pi_2", "once more", "pia"));
            var sign = intent.direction() == Direction.PAYMENT ? 1 : -1;
            paid.merge(intent.shares().getFirst().fee(), sign * found, Long::sum);
        }

        /** What a fee was paid with by another one's credit goes back there, the newest first, and never more of it. */
        private void giveCreditBack(String fee, long most) {
            if (most <= 0) return;
            var there = credited.getOrDefault(fee, Map.of());
            var before = there.values().stream()
                    .filter(sum -> sum > 0)
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(toy.get(CreditDesk.class).fromCredit(toy.fees.find(fee).orElseThrow()))
                    .isEqualTo(usd(before));
            var given = toy.get(CreditDesk.class).giveBack(fee, usd(most), "taken back", "pia");
            assertThat(given).isEqualTo(usd(Math.min(before, most)));
            var entries = toy.book.of(fee).reversed().stream()
                    .filter(entry -> entry.kind() == FeeEntry.Kind.CREDIT_USED
                            && entry.amount().isPositive())
                    .iterator();
            for (var left = given.getAmountMinorLong(); left > 0; ) {
                var entry = entries.next();
                moveCredit(fee, entry.reason(), entry.amount().getAmountMinorLong());
                left -= entry.amount().getAmountMinorLong();
            }
        }

        private void moveCredit(String from, String to, long amount) {
            paid.merge(from, -amount, Long::sum);
            paid.merge(to, amount, Long::sum);
            credited.computeIfAbsent(to, _ -> new HashMap<>()).merge(from, amount, Long::sum);
            credited.computeIfAbsent(from, _ -> new HashMap<>()).merge(to, -amount, Long::sum);
        }

        private void useCredit() {
            expect(true, toy.get(CreditDesk.class).use(ToyFees.ANA, "lee"));
            for (var from : fees) {
                var left = -owed(from) - underWay(from, Direction.REFUND);
                for (var to : fees) {
                    if (left <= 0 || disputed.getOrDefault(to, false)) continue;
                    var part = Math.min(left, owed(to) - underWay(to, Direction.PAYMENT));
                    if (part <= 0) continue;
                    moveCredit(from, to, part);
                    left -= part;
                }
            }
            assertThat(toy.get(CreditDesk.class).usable(ToyFees.ANA)).isFalse();
        }

        private void dispute(String fee) {
            expect(!disputed.getOrDefault(fee, false), toy.desk.dispute(fee, "it was not us", "lee"));
            disputed.put(fee, true);
        }

        private void decide(String fee, long off) {
            var open = disputed.getOrDefault(fee, false);
            if (chance.nextBoolean()) {
                expect(open, toy.desk.refuse(fee, "the photo shows it", "lee"));
                disputed.put(fee, false);
                return;
            }
            var allowed = open && off > 0 && get(charged, fee) - off >= get(waived, fee);
            expect(allowed, toy.desk.uphold(fee, usd(off), "the photo shows it", "lee"));
            if (!allowed) return;
            charged.merge(fee, -off, Long::sum);
            disputed.put(fee, false);
        }

        private void expect(boolean allowed, FeeAnswer answer) {
            assertThat(answer instanceof FeeAnswer.Done).as(answer.toString()).isEqualTo(allowed);
            if (allowed) done++;
            else refused++;
        }

        private void check() {
            for (var fee : fees) {
                var account = toy.book.account(fee, usd(0).getCurrencyUnit());
                assertThat(account.charge()).isEqualTo(usd(get(charged, fee)));
                assertThat(account.waived()).isEqualTo(usd(get(waived, fee)));
                assertThat(account.paid()).isEqualTo(usd(get(paid, fee)));
                assertThat(account.owed()).isEqualTo(usd(owed(fee)));
                assertThat(account.disputed()).isEqualTo(disputed.getOrDefault(fee, false));
                assertThat(account.settled()).isEqualTo(account.owed().isZero());
                assertThat(account.charge().minus(account.waived()).isNegative())
                        .isFalse();
                assertThat(toy.book.of(fee).stream().map(FeeEntry::amount).reduce(usd(0), Money::plus))
                        .isEqualTo(account.owed());
            }
        }

        /** Each day's debits are its credits, and the accounts come to what the ledger says. */
        private void checkPostings() {
            var postings = toy.get(PostingFile.class).between(LocalDate.of(2026, 8, 1), toy.today());
            var days = postings.stream().collect(groupingBy(Posting::day));
            assertThat(days).as("the steps go over days").hasSizeGreaterThan(1);
            days.forEach((day, lines) ->
                    assertThat(sum(lines, Posting::debit)).as(day.toString()).isEqualTo(sum(lines, Posting::credit)));
            postings.stream().collect(groupingBy(Posting::entry)).forEach((entry, sides) -> assertThat(sides)
                    .as("entry %s", entry)
                    .hasSize(2));
            var accounts = fees.stream()
                    .map(fee -> toy.book.account(fee, usd(0).getCurrencyUnit()))
                    .toList();
            assertThat(balance(postings, "1210")).as("receivable").isEqualTo(total(accounts, FeeAccount::owed));
            assertThat(balance(postings, "4510"))
                    .as("revenue")
                    .isEqualTo(total(accounts, FeeAccount::charge).negated());
            assertThat(balance(postings, "4590")).as("waivers").isEqualTo(total(accounts, FeeAccount::waived));
            assertThat(balance(postings, "1010")).as("money").isEqualTo(total(accounts, FeeAccount::paid));
            fees.forEach(fee -> assertThat(balance(
                            postings.stream()
                                    .filter(line -> line.fee().equals(fee))
                                    .toList(),
                            "1210"))
                    .isEqualTo(toy.book.account(fee, usd(0).getCurrencyUnit()).owed()));
        }

        private long owed(String fee) {
            return get(charged, fee) - get(waived, fee) - get(paid, fee);
        }

        private long underWay(String fee, Direction direction) {
            var book = toy.get(PaymentBook.class);
            return keys.stream()
                    .map(this::sent)
                    .filter(intent -> intent.direction() == direction
                            && book.find(intent.key()).orElseThrow().state() == Payment.State.INTENDED)
                    .flatMap(intent -> intent.shares().stream())
                    .filter(share -> share.fee().equals(fee))
                    .mapToLong(Share::amount)
                    .sum();
        }

        private PaymentIntended sent(String key) {
            return Objects.requireNonNull(sent.get(key));
        }

        private static Money balance(List<Posting> postings, String account) {
            var lines = postings.stream()
                    .filter(line -> line.account().equals(account))
                    .toList();
            return sum(lines, Posting::debit).minus(sum(lines, Posting::credit));
        }

        private static Money sum(List<Posting> lines, Function<Posting, Money> side) {
            return lines.stream().map(side).reduce(usd(0), Money::plus);
        }

        private static Money total(List<FeeAccount> accounts, Function<FeeAccount, Money> what) {
            return accounts.stream().map(what).reduce(usd(0), Money::plus);
        }

        private static long get(Map<String, Long> sums, String fee) {
            return sums.getOrDefault(fee, 0L);
        }
    }
}
