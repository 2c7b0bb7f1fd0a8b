package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody empties and fills the cabinet by hand, as only a key and a screwdriver can: the kiosk believes its sensors. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyAndFullCabinetIT {

    private static Hallway hallway;
    private static BenchProcess bench;
    private static Touchscreen screen;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        hallway = Hallway.open();
        bench = hallway.bench;
        screen = hallway.screen;
    }

    @AfterAll
    static void close() throws IOException {
        if (hallway != null) hallway.close();
    }

    @Test
    @Order(1)
    void withoutStockThereIsAPlaceOnTheList() {
        var hugo = new Visitor(8);
        bench.world().bays().stream()
                .filter(bay -> bay.label().startsWith("LN-"))
                .forEach(bay -> bench.clear(bay.number()));
        screen.reads("No loaner left today. You can still hand yours in.");
        hallway.signIn(hugo);
        screen.touch("Swap it for a loaner");
        hallway.tellWhatIsWrong();
        screen.touch("Go on");
        hallway.putIn(hugo);
        screen.reads("You are number 1 on the list.");
        screen.touch("I am done");
    }

    @Test
    @Order(2)
    void aFullCabinetIsSaidAndWhatChangedByItselfIsHeldForStaff() throws SQLException {
        var free = bench.world().bays().stream()
                .filter(bay -> bay.contents() == null)
                .map(BenchProcess.Bay::number)
                .toList();
        free.forEach(bay -> bench.stock(bay, "BOOK-" + bay));
        screen.reads("All doors are full.");
        var late = new Visitor(41);
        bench.scan(late.badge());
        screen.reads("Now scan the label on your Chromebook.");
        bench.scan(late.label());
        // On a school day one may still wait for a loaner until its last bell.
        await().until(() -> screen.shows("Nothing was changed.") || screen.offers("Put me on the list for today"));
        screen.touch(screen.shows("Nothing was changed.") ? "OK" : "Start over");
        screen.reads("All doors are full.");
        hallway.kiosk.stop();
        try (var record = hallway.kiosk.record()) {
            assertThat(Rows.of(record, "select h.bay from bay_hold h join staff_case c on c.id = h.case_id"))
                    .containsAll(free.stream().map(String::valueOf).toList());
        }
    }
}
