package org.swapbay.kiosk.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.MigratedTables;
import org.swapbay.kiosk.roster.PersonId;

class CustodyLedgerTests {

    private static final AssetId ASSET = new AssetId("a-1");

    private final JdbcConnectionPool database = MigratedTables.copy();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final CustodyLedger ledger = new CustodyLedger(jdbc);

    @BeforeEach
    void register() {
        register(ASSET, "CB-0001");
    }

    @AfterEach
    void close() {
        jdbc.sql("shutdown").update();
        database.dispose();
    }

    /** The database keeps microseconds and rounds: this instant would come back in the next millisecond. */
    @Test
    void theChainHoldsWhateverFractionOfASecondTheClockTells() {
        ledger.record(ASSET, new Custody.InStock(), "made", "test/1", Instant.parse("2026-01-01T00:00:00.123999600Z"));
        ledger.record(
                ASSET, new Custody.HeldInBay(3), "moved", "test/2", Instant.parse("2026-01-01T00:00:01.9999999Z"));
        assertThat(ledger.firstBrokenEntry()).isEmpty();
    }

    @Test
    void anEntryChangedLaterIsFound() {
        for (var i = 1; i <= 3; i++) {
            ledger.record(ASSET, new Custody.HeldInBay(i), "moved", "test/" + i, Instant.EPOCH.plusSeconds(i));
        }
        jdbc.sql("update custody_entry set bay = 9 where seq = 2").update();
        assertThat(ledger.firstBrokenEntry()).contains(2L);
    }

    @Test
    void whatIsShownAndWhatCameSinceIsHeldAgainstTheChain() {
        var other = new AssetId("a-2");
        register(other, "CB-0002");
        ledger.record(ASSET, new Custody.HeldInBay(1), "moved", "test/1", Instant.EPOCH);
        ledger.record(other, new Custody.HeldInBay(2), "moved", "test/2", Instant.EPOCH);
        assertThat(ledger.firstBrokenEntry(ASSET)).isEmpty();
        jdbc.sql("update custody_entry set bay = 9 where seq = 1").update();
        assertThat(ledger.firstBrokenEntry(ASSET)).contains(1L);
        jdbc.sql("update custody_entry set bay = 1 where seq = 1").update();
        ledger.record(other, new Custody.HeldInBay(3), "moved", "test/3", Instant.EPOCH);
        jdbc.sql("update custody_entry set bay = 9 where seq = 3").update();
        assertThat(ledger.firstBrokenEntry(ASSET)).contains(3L);
        jdbc.sql("delete from custody_now").update();
        jdbc.sql("delete from custody_entry where seq = 2").update();
        assertThat(ledger.firstBrokenEntry(other)).contains(3L);
    }

    @Test
    void whatLiesInABayNowIsKnownWithoutReadingThePast() {
        var other = new AssetId("a-2");
        register(other, "CB-0002");
        ledger.record(ASSET, new Custody.HeldInBay(1), "moved", "test/1", Instant.EPOCH);
        ledger.record(other, new Custody.HeldInBay(1), "moved", "test/2", Instant.EPOCH);
        assertThat(ledger.holdsAnother(1, ASSET)).isTrue();
        ledger.record(other, new Custody.InStock(), "moved", "test/3", Instant.EPOCH);
        assertThat(ledger.holdsAnother(1, ASSET)).isFalse();
        assertThat(ledger.holdsAnother(1, other)).isTrue();
    }

    @Test
    void theSameCauseAgainChangesNothing() {
        ledger.record(ASSET, new Custody.HeldInBay(1), "moved", "test/1", Instant.EPOCH);
        ledger.record(ASSET, new Custody.HeldInBay(2), "moved", "test/1", Instant.EPOCH);
        assertThat(ledger.timeline(ASSET)).hasSize(1);
    }

    @Test
    void whatAFactLedToAndWhatHeldBeforeAreFoundAgain() {
        var other = new AssetId("a-2");
        register(other, "CB-0002");
        ledger.record(ASSET, new Custody.HeldInBay(1), "put in", "test/1", Instant.EPOCH);
        ledger.record(other, new Custody.InStock(), "bought", "test/2", Instant.EPOCH);
        ledger.record(ASSET, new Custody.HeldForRepair("R-1"), "collected", "test/3", Instant.EPOCH);
        var collected = ledger.causedBy("test/3").orElseThrow();
        assertThat(collected).isEqualTo(ledger.now(ASSET).orElseThrow());
        assertThat(collected.custody()).isEqualTo(new Custody.HeldForRepair("R-1"));
        assertThat(ledger.before(collected)).isEqualTo(ledger.causedBy("test/1"));
        assertThat(ledger.before(collected)).map(CustodyEntry::note).contains("put in");
        assertThat(ledger.before(ledger.causedBy("test/1").orElseThrow())).isEmpty();
        assertThat(ledger.causedBy("test/4")).isEmpty();
    }

    @Test
    void whoeverChecksTheLedgerSeesHowFarTheyAre() {
        assertThat(ledger.lastEntry()).isZero();
        for (var i = 1; i <= 3; i++) {
            ledger.record(ASSET, new Custody.HeldInBay(i), "moved", "test/" + i, Instant.EPOCH);
        }
        assertThat(ledger.lastEntry()).isEqualTo(3);
        var reached = new ArrayList<Long>();
        assertThat(ledger.firstBrokenEntry(reached::add)).isEmpty();
        assertThat(reached).containsExactly(1L, 2L, 3L);
    }

    /** By this number the loaner that was lent longest ago is chosen. */
    @Test
    void whenALoanerWasLentLastIsKnownWhereverItIsNow() {
        ledger.record(ASSET, new Custody.InStock(), "bought", "test/1", Instant.EPOCH);
        assertThat(lent()).isEmpty();
        ledger.record(ASSET, new Custody.HeldByPerson(new PersonId("ana")), "lent", "test/2", Instant.EPOCH);
        ledger.record(ASSET, new Custody.Unaccounted(), "nobody knows", "test/3", Instant.EPOCH);
        ledger.record(ASSET, new Custody.HeldInBay(1), "back", "test/4", Instant.EPOCH);
        assertThat(lent()).contains(2L);
        ledger.record(ASSET, new Custody.HeldByPerson(new PersonId("ben")), "lent", "test/5", Instant.EPOCH);
        assertThat(lent()).contains(5L);
    }

    private Optional<Long> lent() {
        return jdbc.sql("select lent_seq from custody_now where asset_id = ? and lent_seq is not null")
                .param(ASSET.value())
                .query(Long.class)
                .optional();
    }

    private void register(AssetId id, String tag) {
        new Assets(jdbc).register(new Asset(id, new AssetTag(tag), "sn", "model", false, true, null));
    }
}
