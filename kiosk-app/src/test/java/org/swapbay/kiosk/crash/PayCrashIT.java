package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.whole.Visitor;

/**
 * The packaged program dies in the middle of a payment, while the network fails or the acceptor does; afterwards the ledger
 * says what the provider says, and where the notes lie. The long form, with {@code -Dswapbay.pay.crashes=all} or the names of
 * {@link PayWay}s, kills at each point that paying passes, with each trouble, and writes {@code docs/proof/payments.md}.
 */
class PayCrashIT {

    private static final Logger log = LoggerFactory.getLogger(PayCrashIT.class);
    private static final long SEED = Long.getLong("swapbay.seed", 20_261_123);
    /** A point passed more often than this, such as one of the records, is sampled evenly. */
    private static final int MOST_HITS = Integer.getInteger("swapbay.hits", 2);
    /** So many of them with each point, other ones with each; with none of these said, all. */
    private static final int TROUBLES = Integer.getInteger("swapbay.troubles", PayTrouble.values().length);
    /** The request that fails is another one each time, as far as a payment has so many. */
    private static final int REQUESTS = 4;

    private static final Path PAGE = Path.of("../docs/proof/payments.md");

    @Test
    @DisabledIfSystemProperty(named = "swapbay.pay.crashes", matches = ".+")
    void noMoneyIsLostOrTakenTwiceWhenTheProgramDies() throws IOException, InterruptedException {
        try (var campaign = new PayCampaign(SEED)) {
            var rounds = List.of(
                    campaign.play(
                            new Visitor(2), 25, PayWay.CARD, PayTrouble.ANSWER_LOST, 3, at("payment.answered", 2)),
                    campaign.play(new Visitor(1), 37, PayWay.CASH, PayTrouble.NONE, 0, at("cash.stack-told", 1)));
            assertThat(rounds)
                    .allSatisfy(round -> assertThat(round.violations()).isEmpty());
            assertThat(rounds).extracting(PayRound::reached).containsOnly(true);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.pay.crashes", matches = "all|[A-Z,]+")
    void norWheneverItDiesInWhateverTrouble() throws IOException, InterruptedException {
        var asked = System.getProperty("swapbay.pay.crashes", "");
        var ways = Arrays.stream(PayWay.values())
                .filter(way -> asked.equals("all") || List.of(asked.split(",")).contains(way.name()))
                .toList();
        var began = System.nanoTime();
        var rounds = new ArrayList<PayRound>();
        try (var campaign = new PayCampaign(SEED)) {
            for (var way : ways) {
                rounds.addAll(all(campaign, way));
                var took = Duration.ofNanos(System.nanoTime() - began);
                write(new PayReport(SEED, rounds, campaign.playedAgain(), took), asked.equals("all"));
            }
        }
        assertThat(rounds).allSatisfy(round -> assertThat(round.violations()).isEmpty());
    }

    /** Cut off before the acceptor was told to swallow, the next start gives the note back, and dies when it has. */
    @Test
    @EnabledIfSystemProperty(named = "swapbay.pay.crashes", matches = "all|returned")
    void norWhenItDiesAgainAfterANoteWasGivenBack() throws IOException, InterruptedException {
        var began = System.nanoTime();
        var rounds = new ArrayList<PayRound>();
        try (var campaign = new PayCampaign(SEED)) {
            for (var first : List.of(
                    at("cash.offered", 1), at("cash.intended", 1), at("cash.offered", 2), at("cash.intended", 2))) {
                rounds.add(campaign.play(
                        PayWay.CASH, PayTrouble.NONE, 0, first, List.of(new KillPoint.AtPoint("cash.returned", 1))));
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            var report = new PayReport(SEED, rounds, campaign.playedAgain(), took).markdown();
            log.info("\n{}", report);
            Files.writeString(Path.of("target/payments-returned.md"), report);
        }
        assertThat(rounds).allSatisfy(round -> assertThat(round.violations()).isEmpty());
        assertThat(rounds).extracting(PayRound::reached).containsOnly(true);
    }

    /** After each way: a long run that is broken off has something to show. */
    private static void write(PayReport report, boolean onThePage) throws IOException {
        log.info("\n{}", report.markdown());
        Files.writeString(Path.of("target/payments.md"), report.markdown());
        if (onThePage) Files.writeString(PAGE, report.on(Files.readString(PAGE)));
    }

    private static List<PayRound> all(PayCampaign campaign, PayWay way) throws IOException {
        var points = points(campaign.pointsOf(way));
        log.info("{} passes {}", way.name(), points);
        var rounds = new ArrayList<PayRound>();
        var troubles = PayTrouble.of(way);
        for (var point : points) {
            for (var n = 0; n < Math.min(TROUBLES, troubles.size()); n++) {
                var trouble = troubles.get(rounds.size() % troubles.size());
                rounds.add(campaign.play(way, trouble, 1 + rounds.size() % REQUESTS, Optional.of(point)));
            }
        }
        for (var trouble : troubles.subList(0, Math.min(TROUBLES, troubles.size()))) {
            rounds.add(campaign.play(way, trouble, 1 + rounds.size() % REQUESTS, Optional.empty()));
        }
        return rounds;
    }

    /** Each point, at its first passing and, where there are several, at its last ones spread evenly. */
    private static List<KillPoint.AtPoint> points(List<String> passed) {
        var hits = new LinkedHashMap<String, Integer>();
        passed.stream().filter(PayCrashIT::ofPaying).forEach(name -> hits.merge(name, 1, Integer::sum));
        var points = new ArrayList<KillPoint.AtPoint>();
        hits.forEach((name, times) -> {
            int most = Math.min(times, MOST_HITS);
            for (var i = 1; i <= most; i++) points.add(new KillPoint.AtPoint(name, Math.ceilDiv(i * times, most)));
        });
        return points;
    }

    /** Those of the screen belong to the visit, and are killed at by {@link CrashIT}. */
    private static boolean ofPaying(String point) {
        return !point.startsWith("desk.") && !point.startsWith("receipt.") && !point.startsWith("mail.");
    }

    private static Optional<KillPoint.AtPoint> at(String point, int hit) {
        return Optional.of(new KillPoint.AtPoint(point, hit));
    }
}
