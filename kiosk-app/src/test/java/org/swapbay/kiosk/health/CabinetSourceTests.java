package org.swapbay.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.MigratedTables;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.Device;
import org.swapbay.kiosk.devices.DeviceHealth;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.Trouble;

/** A cabinet as it may stand in a hallway, and what is said of its doors and its stock. */
class CabinetSourceTests {

    private final HandClock clock = new HandClock();
    private final JdbcConnectionPool tables = MigratedTables.copy();
    private final JdbcClient jdbc = JdbcClient.create(tables);
    private List<Bay> bays = List.of();
    private DeviceHealth.State locks = DeviceHealth.State.OK;
    private CabinetSource source;

    @BeforeEach
    void begin() {
        source = new CabinetSource(
                () -> new Cabinet(bays),
                () -> new DeviceHealth(
                        Device.LOCKS,
                        locks,
                        clock.instant(),
                        locks == DeviceHealth.State.OK ? Trouble.NONE : Trouble.NO_ANSWER),
                jdbc,
                clock);
    }

    @AfterEach
    void end() {
        jdbc.sql("shutdown").update();
        tables.dispose();
    }

    /** One letter a bay: E empty, L loaner, B broken, C loaner that charges, O open, J jammed, ? silent. */
    @ParameterizedTest(name = "{0}, board {1}: {2}; {3}")
    @CsvSource({
        "ELLLL, OK,       doors OK none,                             stock OK none 4",
        "ELLLB, OK,       doors OK none,                             stock OK none 3",
        "ELLBB, OK,       doors OK none,                             stock ATTENTION few-loaners 2",
        "ELBCB, OK,       doors OK none,                             stock ATTENTION few-loaners 1",
        "ECBBB, OK,       doors OK none,                             stock DOWN no-loaners 0",
        "LLLLL, OK,       doors OK none,                             stock DOWN cabinet-full 0",
        "BBBBB, OK,       doors OK none,                             stock DOWN cabinet-full 0",
        "OLLLE, OK,       doors OK none,                             stock OK none 3",
        "JLLLE, OK,       doors 1 ATTENTION jammed,                  stock OK none 3",
        "JJLLE, OK,       doors 1 ATTENTION jammed/doors 2 ATTENTION jammed, stock ATTENTION few-loaners 2",
        "JJ,    OK,       doors DOWN all-held/doors 1 ATTENTION jammed/doors 2 ATTENTION jammed, stock DOWN cabinet-full 0",
        "ELLL?, DEGRADED, doors OK none,                             stock OK none 3",
        "?????, DOWN,     doors UNKNOWN locks-silent,                stock UNKNOWN locks-silent 0",
        "J????, DOWN,     doors 1 ATTENTION jammed,                  stock UNKNOWN locks-silent 0",
        "'',    DOWN,     doors UNKNOWN locks-silent,                stock UNKNOWN no-bays 0"
    })
    void whatStandsInTheHallway(String cabinet, DeviceHealth.State board, String doors, String stock) {
        bays = bays(cabinet);
        locks = board;
        var said = look(Part.DOORS).stream()
                .map(found -> "doors " + (found.which().isEmpty() ? "" : found.which() + " ") + found.state() + " "
                        + found.cause().word())
                .collect(Collectors.joining("/"));
        assertThat(said).isEqualTo(doors);
        assertThat(look(Part.STOCK))
                .extracting(
                        found -> "stock " + found.state() + " " + found.cause().word() + " " + found.count())
                .containsExactly(stock);
    }

    @ParameterizedTest
    @EnumSource(HoldReason.class)
    void aHeldBaySaysWhyAndSinceWhen(HoldReason why) {
        bays = bays("ELLL");
        hold(4, why);
        clock.forward(Duration.ofHours(3));
        assertThat(look(Part.DOORS))
                .containsExactly(Finding.of(Part.DOORS, HealthState.ATTENTION, Cause.valueOf(why.name()))
                        .which(4)
                        .since(clock.instant().minus(Duration.ofHours(3))));
    }

    @Test
    void aDoorThatStandsOpenIsToldAfterFiveMinutesAndNoMoreOnceItIsShut() {
        bays = bays("OLLLE");
        var opened = clock.instant();
        assertThat(causes()).containsExactly(Cause.NONE);
        clock.forward(CabinetSource.STANDS_OPEN.minusSeconds(1));
        assertThat(causes()).containsExactly(Cause.NONE);
        clock.forward(Duration.ofSeconds(1));
        assertThat(look(Part.DOORS))
                .containsExactly(Finding.of(Part.DOORS, HealthState.ATTENTION, Cause.STANDS_OPEN)
                        .which(1)
                        .since(opened));
        bays = bays("ELLLE");
        assertThat(causes()).containsExactly(Cause.NONE);
        bays = bays("OLLLE");
        assertThat(causes()).as("another opening is another beginning").containsExactly(Cause.NONE);
    }

    @Test
    void aHoldOfABayThatIsNoLongerThereIsToldAndTakesNobodysBay() {
        bays = bays("EL");
        hold(2, HoldReason.FORCED);
        hold(9, HoldReason.JAMMED);
        assertThat(look(Part.DOORS)).extracting(Finding::which).containsExactly("2", "9");
        assertThat(figures()).containsEntry(Figure.BAYS_HELD, 1.0);
    }

    @Test
    void theCurvesShowWhatIsThere() {
        bays = bays("EJLBCO");
        assertThat(figures())
                .containsOnly(
                        Map.entry(Figure.BAYS, 6.0),
                        Map.entry(Figure.BAYS_FREE, 1.0),
                        Map.entry(Figure.BAYS_HELD, 1.0),
                        Map.entry(Figure.LOANERS_READY, 1.0));
    }

    private List<Finding> look(Part part) {
        return source.look().findings().stream()
                .filter(found -> found.part() == part)
                .toList();
    }

    private List<Cause> causes() {
        return look(Part.DOORS).stream().map(Finding::cause).toList();
    }

    private Map<Figure, Double> figures() {
        return source.look().figures();
    }

    private List<Bay> bays(String letters) {
        var bays = new ArrayList<Bay>();
        for (var letter : letters.toCharArray()) bays.add(bay(bays.size() + 1, letter));
        return List.copyOf(bays);
    }

    private Bay bay(int number, char letter) {
        var door = letter == '?' ? DoorState.NOT_SENSED : letter == 'O' ? DoorState.OPEN : DoorState.CLOSED;
        var lies = "LBC".indexOf(letter) >= 0;
        var presence = letter == '?' ? Presence.NOT_SENSED : lies ? Presence.PRESENT : Presence.ABSENT;
        if (letter == 'J') hold(number, HoldReason.JAMMED);
        return new Bay(
                number,
                1,
                number,
                new BayReading(door, presence),
                lies ? Optional.of(chromebook(number, letter != 'B')) : Optional.empty(),
                heldFor(number),
                true,
                letter == 'C' ? Bay.Stay.CHARGING : Bay.Stay.AS_IT_IS);
    }

    private static Asset chromebook(int number, boolean ready) {
        return new Asset(
                new AssetId("a" + number), new AssetTag("LN-000" + number), "S" + number, "Model", true, ready, null);
    }

    private void hold(int bay, HoldReason why) {
        jdbc.sql("insert into bay_hold values (?, ?, ?, ?)")
                .params(bay, why.name(), "case-" + bay, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        bays = bays.stream()
                .map(each -> each.number() != bay
                        ? each
                        : new Bay(
                                bay,
                                each.row(),
                                each.column(),
                                each.reading(),
                                each.content(),
                                Optional.of(why),
                                each.feels(),
                                each.stay()))
                .toList();
    }

    private Optional<HoldReason> heldFor(int bay) {
        return jdbc.sql("select reason from bay_hold where bay = ?")
                .param(bay)
                .query(String.class)
                .optional()
                .map(HoldReason::valueOf);
    }
}
