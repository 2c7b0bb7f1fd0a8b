package org.swapbay.kiosk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.devices.Paper;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.devices.Receipt.Line;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.swaps.Swaps;

@KioskTest
class SlipWriterTests {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    void theSlipSaysWhichOneUnderWhatTicketAndWhatIsWrongAndNobodysName() {
        var visit = day.handInAlone();
        var broken = program.getBean(Swaps.class).find(visit).orElseThrow().handedIn();
        var slip =
                program.getBean(SlipWriter.class).write(broken, Locale.ENGLISH).orElseThrow();
        var tag = program.getBean(Assets.class).find(broken).orElseThrow().tag().value();
        assertThat(slip.lines()).contains(new Line.Pair("Ticket", "T-" + day.key), new Line.Code128(tag));
        assertThat(pairs(slip)).contains("Screen");
        assertThat(slip.lines().toString()).doesNotContain("Ana", "Rivera", day.studentNumber);
        assertThat(Paper.millimetres(slip)).isLessThan(100);
    }

    @Test
    void whatNobodyReportedIsCalledSo() {
        var visit = day.swap();
        var loaner = Objects.requireNonNull(
                program.getBean(Swaps.class).find(visit).orElseThrow().loaner());
        var repairs = program.getBean(RepairDesk.class);
        var earlier = repairs.openFor(loaner).orElseThrow().visitId();
        program.getBean(Records.class).commit(() -> repairs.close(earlier));
        var slip =
                program.getBean(SlipWriter.class).write(loaner, Locale.of("es")).orElseThrow();
        assertThat(slip.lines()).contains(Line.Text.bold("Nadie ha entregado este."));
    }

    private static List<String> pairs(Receipt slip) {
        return slip.lines().stream()
                .filter(Line.Pair.class::isInstance)
                .map(line -> ((Line.Pair) line).right())
                .toList();
    }
}
