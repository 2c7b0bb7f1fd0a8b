package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.whole.Visitor;

/**
 * The packaged program dies in the middle of visits. The short form kills it once at each kind of point; the long one,
 * with {@code -Dswapbay.crashes=all}, at every point the program itself names, however often a visit passes it, and at
 * random moments, and writes {@code docs/proof/crash.md}; {@code rounds} for
 * the other errands alone, and the names of {@link Kind}s for some.
 */
class CrashIT {

    private static final Logger log = LoggerFactory.getLogger(CrashIT.class);
    private static final long SEED = Long.getLong("swapbay.seed", 20_261_122);
    private static final int MOMENTS = Integer.getInteger("swapbay.moments", 50);
    /** A point passed more often than this, such as one at each event, is sampled evenly. */
    private static final int MOST_HITS = Integer.getInteger("swapbay.hits", 8);

    private static final int MOST_HITS_OF_A_START = 2;
    private static final Duration A_VISIT = Duration.ofSeconds(9);

    private static final List<Kind> OTHERS =
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.SWAP).toList();

    private static final KillPoint.AtPoint DOOR_OPEN = new KillPoint.AtPoint("desk.after-pulse", 1);

    private final Random chance = new Random(SEED);

    @Test
    @DisabledIfSystemProperty(named = "swapbay.crashes", matches = ".+")
    void nothingIsLostOrDoneTwiceWhenTheProgramDies() throws IOException, InterruptedException, SQLException {
        try (var campaign = new Campaign(SEED)) {
            var kills = Stream.of(
                            new KillPoint.AtPoint("records.journalled", 2),
                            new KillPoint.AtPoint("desk.before-pulse", 1),
                            DOOR_OPEN,
                            new KillPoint.AtPoint("records.committed", 4),
                            new KillPoint.AtPoint("receipt.composed", 1),
                            new KillPoint.AndAgain(DOOR_OPEN, List.of(new KillPoint.AtPoint("records.journalled", 1))),
                            new KillPoint.AtMoment(Duration.ofMillis(chance.nextInt(4_000))),
                            new KillPoint.In(Kind.ROUND, DOOR_OPEN),
                            new KillPoint.In(Kind.RETURN, DOOR_OPEN),
                            new KillPoint.In(Kind.BACKUP, new KillPoint.AtPoint("backup.written", 1)))
                    .toList();
            report(play(campaign, kills));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.crashes", matches = "all")
    void nothingIsLostOrDoneTwiceWheneverTheProgramDies() throws IOException, InterruptedException, SQLException {
        try (var campaign = new Campaign(SEED)) {
            var began = System.nanoTime();
            var visit = campaign.pointsOf(Kind.SWAP);
            var visitTook = Duration.ofNanos(System.nanoTime() - began);
            var start = System.nanoTime();
            var recovery = campaign.pointsOfARecovery(DOOR_OPEN);
            var startTook = Duration.ofNanos(System.nanoTime() - start).minus(visitTook.dividedBy(2));
            var kills = new ArrayList<KillPoint>(each(visit, MOST_HITS));
            each(recovery, MOST_HITS_OF_A_START)
                    .forEach(point -> kills.add(new KillPoint.AndAgain(DOOR_OPEN, List.of(point))));
            for (var i = 0; i < MOMENTS; i++) kills.add(moment(visitTook));
            for (var i = 0; i < MOMENTS / 10; i++) {
                kills.add(new KillPoint.AndAgain(moment(visitTook), List.of(moment(startTook))));
            }
            kills.add(new KillPoint.AndAgain(
                    DOOR_OPEN,
                    IntStream.range(0, 5).mapToObj(i -> moment(startTook)).toList()));
            for (var errand : OTHERS) kills.addAll(in(errand, campaign));
            log.info("{} kills; a visit takes {}, passing {}; a start {}", kills.size(), visitTook, visit, recovery);
            var report = report(play(campaign, kills));
            Files.writeString(Files.createDirectories(Path.of("../docs/proof")).resolve("crash.md"), report);
        }
    }

    /** Other errands than swaps alone, all or some, such as {@code -Dswapbay.crashes=GIVE_BACK,RETURN}; {@code EACH} kills each once. */
    @Test
    @EnabledIfSystemProperty(named = "swapbay.crashes", matches = "rounds|[A-Z_,]+")
    void norWheneverItDiesInAnotherErrand() throws IOException, InterruptedException, SQLException {
        var asked = System.getProperty("swapbay.crashes", "");
        try (var campaign = new Campaign(SEED)) {
            var kills = new ArrayList<KillPoint>();
            for (var errand : OTHERS) {
                if (asked.equals("EACH")) kills.add(new KillPoint.In(errand, DOOR_OPEN));
                else if (asked.equals("rounds") || List.of(asked.split(",")).contains(errand.name()))
                    kills.addAll(in(errand, campaign));
            }
            report(play(campaign, kills));
        }
    }

    /** Before a letter leaves, and after it left but before that is written down; the first and a later one. */
    @Test
    @EnabledIfSystemProperty(named = "swapbay.crashes", matches = "all|mail")
    void norAreLettersLostWhenItDiesWhileItSendsThem() throws IOException, InterruptedException, SQLException {
        try (var campaign = new MailCampaign()) {
            campaign.plan(List.of(new Visitor(1), new Visitor(2), new Visitor(3)));
            campaign.dies(new KillPoint.AtPoint("mail.written", 1));
            campaign.dies(new KillPoint.AtPoint("mail.posted", 1));
            campaign.dies(new KillPoint.AtPoint("mail.written", 2));
            campaign.dies(new KillPoint.AtPoint("mail.posted", 2));
            campaign.sendsTheRest();
            log.info("\n{}", campaign.markdown());
            assertThat(campaign.violations()).isEmpty();
        }
    }

    /** Thirty times, in the middle of whatever is going on, and with it what the disk had not been given. */
    @Test
    @EnabledIfSystemProperty(named = "swapbay.crashes", matches = "power")
    void norWhenThePowerGoes(@TempDir Path image, @TempDir Path mount)
            throws IOException, InterruptedException, SQLException {
        var disk = PulledDisk.in(image, mount).orElseThrow();
        try (var campaign = new Campaign(SEED, disk)) {
            var kills = new ArrayList<KillPoint>();
            for (var n = 0; n < Integer.getInteger("swapbay.cuts", 30); n++) {
                var moment = moment(A_VISIT);
                var errand = n % 3 == 0 ? OTHERS.get(n / 3 % OTHERS.size()) : Kind.SWAP;
                kills.add(errand == Kind.SWAP ? moment : new KillPoint.In(errand, moment));
            }
            report(play(campaign, kills));
        } finally {
            disk.takeAway();
        }
    }

    /** Each hit of each point, and random moments. */
    private List<KillPoint> in(Kind errand, Campaign campaign) throws IOException, InterruptedException, SQLException {
        var points = campaign.pointsOf(errand);
        var took = campaign.undisturbed();
        var kills = new ArrayList<KillPoint>(each(points, MOST_HITS));
        for (var i = 0; i < MOMENTS / 5; i++) kills.add(moment(took));
        log.info("{}: {} kills, passing {}", errand.name(), kills.size(), points);
        return kills.stream()
                .<KillPoint>map(kill -> new KillPoint.In(errand, kill))
                .toList();
    }

    private static Report play(Campaign campaign, List<? extends KillPoint> kills)
            throws IOException, InterruptedException, SQLException {
        var began = System.nanoTime();
        var rounds = new ArrayList<Round>();
        for (var kill : kills) rounds.add(campaign.play(kill));
        return new Report(SEED, rounds, campaign.playedAgain(), Duration.ofNanos(System.nanoTime() - began));
    }

    private static String report(Report report) throws IOException {
        var text = report.markdown();
        Files.writeString(Path.of("target/crash.md"), text);
        log.info("\n{}", text);
        assertThat(report.rounds()).as(text).allSatisfy(round -> assertThat(round.violations())
                .isEmpty());
        return text;
    }

    /** Every hit of every point, as far as there are few. */
    private static List<KillPoint.AtPoint> each(List<String> passed, int most) {
        var hits = new LinkedHashMap<String, Integer>();
        passed.forEach(name -> hits.merge(name, 1, Integer::sum));
        return hits.entrySet().stream().flatMap(point -> hitsOf(point, most)).toList();
    }

    private static Stream<KillPoint.AtPoint> hitsOf(Map.Entry<String, Integer> point, int most) {
        int times = Math.min(point.getValue(), most);
        return IntStream.rangeClosed(1, times)
                .mapToObj(i -> new KillPoint.AtPoint(point.getKey(), Math.ceilDiv(i * point.getValue(), times)));
    }

    private KillPoint moment(Duration within) {
        return new KillPoint.AtMoment(Duration.ofMillis(chance.nextLong(within.toMillis())));
    }
}
