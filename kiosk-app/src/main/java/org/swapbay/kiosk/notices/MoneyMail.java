package org.swapbay.kiosk.notices;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.devices.Receipt.Line;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeSchedules;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.payments.FamilyPaper;
import org.swapbay.kiosk.payments.PaymentPolicies;
import org.swapbay.kiosk.payments.PaymentPolicy.MailFees;
import org.swapbay.kiosk.repairs.DiagnosisCodes;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;

/**
 * Writes to a family about money: a receipt without any name, as on paper, and a fee with its reason, a first name and an
 * initial. What is owed besides, by whom, is in neither.
 */
@Component
class MoneyMail {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int DOTS = 6;
    private static final int QUIET = 4;
    private static final String BY = "-mail";

    private final Fees fees;
    private final FeeBook book;
    private final FeeSchedules schedules;
    private final DiagnosisCodes codes;
    private final Roster roster;
    private final FamilyPaper papers;
    private final PaymentPolicies policies;
    private final Clock clock;
    private final String kiosk;
    /** Of letters that could not be handed over yet, so that another try makes no other code. */
    private final Map<String, String> issued = new ConcurrentHashMap<>();

    MoneyMail(
            Fees fees,
            FeeBook book,
            FeeSchedules schedules,
            DiagnosisCodes codes,
            Roster roster,
            FamilyPaper papers,
            PaymentPolicies policies,
            Clock clock,
            @Value("${swapbay.kiosk}") String kiosk) {
        this.fees = fees;
        this.book = book;
        this.schedules = schedules;
        this.codes = codes;
        this.roster = roster;
        this.papers = papers;
        this.policies = policies;
        this.clock = clock;
        this.kiosk = kiosk;
    }

    Letter write(Notice notice, String messageId, String to, Locale language) {
        var words = ResourceBundle.getBundle("mail.words", language, NO_OTHER_LANGUAGE);
        var subject = Optional.ofNullable(notice.subject()).orElseThrow();
        return notice.kind() == NoticeKind.PAID
                ? receipt(notice, subject, words, messageId, to, language)
                : fee(notice, fees.find(subject).orElseThrow(), words, messageId, to, language);
    }

    private Letter receipt(
            Notice notice, String key, ResourceBundle words, String messageId, String to, Locale language) {
        var paragraphs = List.of(
                say(words, "dear.family"),
                say(words, "PAID.family"),
                plain(papers.receipt(key, language)),
                end(words, notice.personId()));
        return new Letter(messageId, to, language, say(words, "PAID.subject"), paragraphs, null);
    }

    private Letter fee(Notice notice, Fee fee, ResourceBundle words, String messageId, String to, Locale language) {
        var money = FeeWords.in(language);
        var owed = book.account(fee.number(), fee.basis().money().getCurrencyUnit())
                .owed();
        var who = roster.find(fee.student()).map(Person::hallwayName).orElse("–");
        var paragraphs = new ArrayList<String>();
        paragraphs.add(say(words, "dear.family"));
        paragraphs.add(
                say(words, "FEE_OWED.family", who, money.money(fee.basis().money()), fee.number()));
        schedules
                .version(fee.basis().version())
                .map(schedule -> money.explain(fee.basis(), schedule, code -> finding(code, language)))
                .ifPresent(lines -> paragraphs.add(String.join("\n", lines)));
        paragraphs.add(say(words, "FEE_OWED.left", money.money(owed)));
        var how = policies.on(LocalDate.now(clock)).mailFees();
        var code = how == MailFees.WITH_CODE && owed.isPositive()
                ? Optional.of(issued.computeIfAbsent(messageId, _ -> papers.code(fee.student(), BY)))
                : Optional.<String>empty();
        code.ifPresent(opens -> paragraphs.add(say(words, "FEE_OWED.code", opens)));
        if (code.isPresent()) {
            papers.pages(fee.number(), owed)
                    .forEach((name, address) -> paragraphs.add(say(words, "FEE_OWED.page", name, address)));
        }
        paragraphs.add(end(words, notice.personId()));
        return new Letter(
                messageId,
                to,
                language,
                say(words, "FEE_OWED.subject", fee.number()),
                paragraphs,
                null,
                code.map(MoneyMail::picture));
    }

    private String finding(String code, Locale language) {
        return codes.all().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> language.getLanguage().equals("es") ? known.spanish() : known.english())
                .orElse(code);
    }

    private String end(ResourceBundle words, PersonId person) {
        var school = roster.schoolOf(person).orElse("Swapbay");
        return say(words, "end", "", "", "", "", "", kiosk, school);
    }

    /** The paper's words, one line each. */
    private static String plain(Receipt receipt) {
        var text = new StringBuilder();
        for (var line : receipt.lines()) {
            switch (line) {
                case Line.Text words -> text.append(words.text()).append('\n');
                case Line.Pair pair ->
                    text.append(pair.left()).append(": ").append(pair.right()).append('\n');
                case Line.Rule _ -> text.append('\n');
                case Line.Feed _, Line.Code128 _, Line.Qr _ -> {}
            }
        }
        return text.toString().strip();
    }

    private static String say(ResourceBundle words, String key, Object... parts) {
        return MessageFormat.format(words.getString(key), parts);
    }

    /** For the scanner at the kiosk: from a phone's screen or printed. */
    private static Letter.Picture picture(String code) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, QUIET);
            var modules = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0, hints);
            var wide = modules.getWidth() * DOTS;
            var picture = new BufferedImage(wide, wide, BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < wide; y++) {
                for (var x = 0; x < wide; x++) picture.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? 0 : 0xFFFFFF);
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return new Letter.Picture("code.png", png.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("not for a QR code", tooLong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
