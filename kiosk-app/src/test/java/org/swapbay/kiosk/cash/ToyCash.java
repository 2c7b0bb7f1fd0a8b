package org.swapbay.kiosk.cash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.MigratedTables;
import org.swapbay.kiosk.devices.CashAcceptor;
import org.swapbay.kiosk.fees.Basis;
import org.swapbay.kiosk.fees.Blame;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Incident;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;

/** Cash and fees with a journal on disk and the production schema in memory, without the rest of the program. */
final class ToyCash implements AutoCloseable {

    static final PersonId ANA = new PersonId("ana");

    final HandClock clock = new HandClock();
    final JdbcClient jdbc;
    final Records records;
    final CashBook book;
    final FeeBook ledger;
    final PaymentBook payments;
    private final FileChannel file;
    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
    private int fees;

    ToyCash(Path data) throws IOException {
        file = FileChannel.open(
                data.resolve("journal"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var pool = MigratedTables.copy();
        jdbc = JdbcClient.create(pool);
        program.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("folder", Map.of("swapbay.data", data.toString())));
        program.registerBean(JdbcClient.class, () -> jdbc);
        program.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(pool)));
        program.registerBean(Clock.class, () -> clock);
        program.registerBean(
                Journal.class,
                () -> open(List.copyOf(program.getBeansOfType(Facts.class).values())));
        program.register(Records.class);
        var scanner = new ClassPathBeanDefinitionScanner(program);
        // The desks are made by hand, anew with each start of the program.
        scanner.addExcludeFilter(new RegexPatternTypeFilter(
                Pattern.compile(".*\\.(FeeRound|CashDesk|CashMover|NoteDesk|NoteCount|CassetteDesk)")));
        scanner.scan(
                "org.swapbay.kiosk.cash",
                "org.swapbay.kiosk.cases",
                "org.swapbay.kiosk.fees",
                "org.swapbay.kiosk.repairs",
                "org.swapbay.kiosk.assets",
                "org.swapbay.kiosk.roster");
        program.refresh();
        records = program.getBean(Records.class);
        book = program.getBean(CashBook.class);
        ledger = program.getBean(FeeBook.class);
        payments = program.getBean(PaymentBook.class);
        records.catchUp();
    }

    /** The program starts over the same records. */
    CashDesk start(CashAcceptor acceptor) {
        records.catchUp();
        return desk(acceptor);
    }

    /** The program over records that nobody has cut off. */
    CashDesk desk(CashAcceptor acceptor) {
        var desk = new CashDesk(
                acceptor, notes(acceptor), book, program.getBean(CashPolicies.class), program::publishEvent, clock);
        desk.start();
        return desk;
    }

    NoteDesk notes(CashAcceptor acceptor) {
        return new NoteDesk(
                acceptor, book, program.getBean(Payments.class), payments, records, new NoteCount(book, records));
    }

    CassetteDesk cassette() {
        return new CassetteDesk(book, program.getBean(Payments.class), payments, records);
    }

    <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    CassetteBook contents() {
        return program.getBean(CassetteBook.class);
    }

    /** A fee of so many cents, owed from now on. */
    Share owe(long cents) {
        var number = "F-R-%06d".formatted(++fees);
        var day = LocalDate.of(2026, 9, 1);
        var incident = new Incident(
                number.substring(2),
                IncidentKind.DAMAGE,
                ANA,
                "school",
                day,
                Blame.values()[0],
                true,
                List.of(),
                false,
                List.of(),
                0,
                "USD",
                List.of(),
                null,
                null,
                false);
        var basis = new Basis(1, incident, null, 1, null, true, List.of(), cents, "USD", day);
        records.record(new FeeFact.FeeAssessed(number, basis, false, FeeFact.SCHEDULE));
        return new Share(number, cents);
    }

    Money paid(Share fee) {
        return ledger.account(fee.fee(), CurrencyUnit.USD).paid();
    }

    static Money usd(long dollars) {
        return Money.of(CurrencyUnit.USD, dollars);
    }

    private Journal open(List<Facts> facts) {
        try {
            return new Journal(file, facts, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        file.close();
        jdbc.sql("shutdown").update();
    }
}
