package org.swapbay.kiosk.notices;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.roster.Contact;
import org.swapbay.kiosk.roster.Contacts;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.swaps.DayLoan;
import org.swapbay.kiosk.swaps.DayLoans;
import org.swapbay.kiosk.swaps.Swaps;

/** Writes a notice as a mail, in the family's language: what, which, when, where. A first name and an initial, no more. */
@Component
class MailWriter {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Roster roster;
    private final Contacts contacts;
    private final Assets assets;
    private final Swaps swaps;
    private final DayLoans dayLoans;
    private final MoneyMail money;
    private final ReceiptProperties receipts;
    private final MailSettings settings;
    private final Clock clock;
    private final String kiosk;

    MailWriter(
            Roster roster,
            Contacts contacts,
            Assets assets,
            Swaps swaps,
            DayLoans dayLoans,
            MoneyMail money,
            ReceiptProperties receipts,
            MailSettings settings,
            Clock clock,
            @Value("${swapbay.kiosk}") String kiosk) {
        this.roster = roster;
        this.contacts = contacts;
        this.assets = assets;
        this.swaps = swaps;
        this.dayLoans = dayLoans;
        this.money = money;
        this.receipts = receipts;
        this.settings = settings;
        this.clock = clock;
        this.kiosk = kiosk;
    }

    /** Nothing where the person has no address any more. */
    Optional<Letter> write(Notice notice, Mail mail) {
        return contacts.of(mail.personId()).map(contact -> letter(notice, mail, contact));
    }

    private Letter letter(Notice notice, Mail mail, Contact contact) {
        var language = settings.spoken(contact.language());
        if (notice.kind().money()) return money.write(notice, messageId(mail), contact.email(), language);
        var words = ResourceBundle.getBundle("mail.words", language, NO_OTHER_LANGUAGE);
        var own = notice.personId().equals(mail.personId());
        var facts = facts(notice, language);
        var key = notice.kind().name();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(say(words, own ? "dear.own" : "dear.family", facts));
        var said = brokenLoaner(notice) ? key + ".loaner" : key;
        paragraphs.add(say(words, said + (own ? ".own" : ".family"), facts));
        if (notice.kind() == NoticeKind.HANDED_IN) paragraphs.add(loaner(notice, words, language));
        var ticket = Optional.ofNullable(notice.ticketNumber());
        var link = ticket.flatMap(receipts::whereToLook);
        ticket.ifPresent(_ -> paragraphs.add(say(words, "ticket", facts)
                + link.map(address -> "\n" + address).orElse("")));
        paragraphs.add(say(words, "end", facts));
        return new Letter(
                messageId(mail),
                contact.email(),
                language,
                say(words, key + ".subject", facts),
                paragraphs,
                link.orElse(null));
    }

    private static String messageId(Mail mail) {
        if (mail.copies() == 1) return mail.messageId();
        var domain =
                mail.messageId().substring(mail.messageId().indexOf('@') + 1).replace(">", "");
        return Outbox.messageId(mail.noticeId(), mail.personId(), mail.copies(), domain);
    }

    private boolean brokenLoaner(Notice notice) {
        return notice.kind() == NoticeKind.HANDED_IN
                && Optional.ofNullable(notice.assetId())
                        .flatMap(assets::find)
                        .filter(Asset::loaner)
                        .isPresent();
    }

    private String loaner(Notice notice, ResourceBundle words, Locale language) {
        var visit = Optional.ofNullable(notice.visitId());
        var out = visit.flatMap(swaps::loaned).map(this::tag);
        var back = visit.flatMap(dayLoans::find).map(loan -> when(loan.dueAt(), language));
        if (out.isPresent()) {
            return back.map(by -> say(words, "loaner.day", out.get(), by))
                    .orElseGet(() -> say(words, "loaner", out.get()));
        }
        return visit.flatMap(swaps::find)
                .filter(swap -> swap.waitingSince() != null)
                .map(swap -> words.getString(swap.fetchesLater() ? "loaner.fetch" : "loaner.later"))
                .orElseGet(() -> words.getString("loaner.none"));
    }

    /** Who, which, which ticket, which bay, when, which kiosk, which school. */
    private Object[] facts(Notice notice, Locale language) {
        var due = Optional.ofNullable(notice.visitId())
                .filter(visit -> notice.kind() == NoticeKind.DAY_LOAN_DUE || notice.kind() == NoticeKind.DAY_LOAN_LATE)
                .flatMap(dayLoans::find)
                .map(DayLoan::dueAt);
        var when = due.or(() -> Optional.ofNullable(notice.untilAt())).orElse(notice.dueAt());
        return new Object[] {
            roster.find(notice.personId()).map(Person::hallwayName).orElse("–"),
            tag(notice.assetId()),
            notice.ticketNumber() == null ? "" : notice.ticketNumber(),
            notice.bay() == null ? "–" : String.valueOf(notice.bay()),
            when(when, language),
            kiosk,
            roster.schoolOf(notice.personId()).orElse("Swapbay")
        };
    }

    private String when(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(clock.getZone())
                .format(at);
    }

    private String tag(@Nullable AssetId asset) {
        return Optional.ofNullable(asset)
                .flatMap(assets::find)
                .map(found -> found.tag().value())
                .orElse("–");
    }

    private static String say(ResourceBundle words, String key, Object... facts) {
        return MessageFormat.format(words.getString(key), facts);
    }
}
