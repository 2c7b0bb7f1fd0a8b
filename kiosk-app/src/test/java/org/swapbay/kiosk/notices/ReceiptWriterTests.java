package org.swapbay.kiosk.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.swapbay.kiosk.fees.MissingChargers;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.swaps.GiveBacks;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitId;

@KioskTest
class ReceiptWriterTests {

    private static final String LOOK_UP = "https://help.school.example/repairs/{ticket}";
    private static final Locale SPANISH = Locale.of("es");

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    void theReceiptSaysWhatWhichWhenAndWhereToLook() {
        var visit = day.swap();
        var paper = words(receipt(visit, Locale.ENGLISH, LOOK_UP));
        assertThat(paper)
                .contains(
                        "Test school",
                        "Chromebook receipt",
                        "Ticket T-" + day.key,
                        "Handed in BR-",
                        "What is wrong Screen")
                .contains("Your loaner: " + day.tag, "Bring it back when we tell you that yours is ready.")
                .contains("QR https://help.school.example/repairs/T-" + day.key, "Scan to see how the repair goes.")
                .contains("CODE T-" + day.key);
    }

    @Test
    void theReceiptCarriesNoNameBeyondTheInitialAndNoNumberOfThePerson() {
        var visit = day.swap();
        var paper = words(receipt(visit, Locale.ENGLISH, LOOK_UP));
        assertThat(paper).contains("Ana" + day.key + " R\n");
        assertThat(paper).doesNotContain("Rivera", day.studentNumber, "badge-" + day.key, "SN" + day.key);
    }

    @Test
    void whoCouldNotHaveALoanerYetReadsHowToGetIt() {
        var visit = day.handInAlone();
        assertThat(words(receipt(visit, Locale.ENGLISH, null)))
                .contains("Your loaner is still to come. Scan your badge here to get it.")
                .doesNotContain("Your loaner: ");
    }

    @Test
    void withoutAnAddressToLookAtThePaperHasNoQrCode() {
        var visit = day.swap();
        assertThat(words(receipt(visit, Locale.ENGLISH, null))).doesNotContain("QR ", "Scan to see");
    }

    @Test
    void theReceiptSpeaksSpanish() {
        var visit = day.swap();
        assertThat(words(receipt(visit, SPANISH, LOOK_UP)))
                .contains("Recibo del Chromebook", "Entregado BR-", "Qué le pasa Pantalla", "Escanea para ver");
    }

    @Test
    void theReceiptIsShorterThanFifteenCentimetres() {
        var visit = day.swap();
        assertThat(Paper.millimetres(receipt(visit, Locale.ENGLISH, LOOK_UP))).isLessThan(150);
        assertThat(Paper.millimetres(receipt(visit, SPANISH, LOOK_UP))).isLessThan(150);
    }

    @Test
    void aVisitThatHandedNothingInHasNoReceipt() {
        assertThat(writer(null).write(new VisitId("nobody"), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void anAddressThatWouldLeadNowhereIsRefusedAtTheStart() {
        for (var address : new String[] {
            "http://help.school.example/{ticket}",
            "https://help.school.example/",
            "https://a b/{ticket}",
            "https://" + "a".repeat(100) + "/{ticket}"
        }) assertThatIllegalArgumentException().as(address).isThrownBy(() -> new ReceiptProperties(address));
    }

    private Receipt receipt(VisitId visit, Locale language, @Nullable String lookUp) {
        return writer(lookUp).write(visit, language).orElseThrow();
    }

    private ReceiptWriter writer(@Nullable String lookUp) {
        return new ReceiptWriter(
                program.getBean(Swaps.class),
                program.getBean(GiveBacks.class),
                new GiveBackReceipt(program.getBean(Assets.class), program.getBean(Swaps.class)),
                program.getBean(DayLoanReceipt.class),
                program.getBean(Assets.class),
                program.getBean(Roster.class),
                program.getBean(RepairDesk.class),
                program.getBean(MissingChargers.class),
                new ReceiptProperties(lookUp),
                program.getBean(Clock.class));
    }

    private static String words(Receipt receipt) {
        return receipt.lines().stream()
                .map(line -> switch (line) {
                    case Line.Text(var text, var style, var align) -> text;
                    case Line.Pair(var left, var right) -> left + " " + right;
                    case Line.Code128(var text) -> "CODE " + text;
                    case Line.Qr(var text) -> "QR " + text;
                    case Line.Rule rule -> "";
                    case Line.Feed feed -> "";
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
