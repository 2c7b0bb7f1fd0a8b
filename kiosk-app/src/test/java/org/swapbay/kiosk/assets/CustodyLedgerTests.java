package org.swapbay.kiosk.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class CustodyLedgerTests {

    private static final AssetId ASSET = new AssetId("a-1");

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final CustodyLedger ledger = new CustodyLedger(jdbc);

    @BeforeEach
    void register() {
        Flyway.configure().dataSource(database).load().migrate();
        register(ASSET, "CB-0001");
    }

    @AfterEach
    void close() {
        database.shutdown();
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

    private void register(AssetId id, String tag) {
        new Assets(jdbc).register(new Asset(id, new AssetTag(tag), "sn", "model", false, true, null));
    }
}
