package org.swapbay.kiosk.cash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.ToyProgram;
import org.swapbay.kiosk.devices.CashAcceptor;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
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
    /** What the screen heard. */
    final List<CashState> moved = new ArrayList<>();

    private final ToyProgram program;
    private int fees;

    ToyCash(Path data) throws IOException {
        // The desks are made by hand, anew with each start of the program.
        program = new ToyProgram(
                data,
                clock,
                "FeeRound|CashDesk|CashMover|NoteDesk|NoteCount|CassetteDesk",
                "cash",
                "cases",
                "fees",
                "repairs",
                "assets",
                "roster");
        jdbc = program.jdbc;
        records = program.records;
        book = program.part(CashBook.class);
        ledger = program.part(FeeBook.class);
        payments = program.part(PaymentBook.class);
        records.catchUp();
    }

    /** The program starts over the same records. */
    CashDesk start(CashAcceptor acceptor) {
        records.catchUp();
        return desk(acceptor);
    }

    /** The program over records that nobody has cut off. */
    CashDesk desk(CashAcceptor acceptor) {
        var desk = new CashDesk(acceptor, notes(acceptor), book, program.part(CashPolicies.class), this::tell, clock);
        desk.start();
        return desk;
    }

    private void tell(Object event) {
        if (event instanceof CashMoved(var state)) moved.add(state);
        program.publish(event);
    }

    NoteDesk notes(CashAcceptor acceptor) {
        return new NoteDesk(
                acceptor, book, program.part(Payments.class), payments, records, new NoteCount(book, records));
    }

    CassetteDesk cassette() {
        return new CassetteDesk(book, program.part(Payments.class), payments, records);
    }

    <T> T part(Class<T> type) {
        return program.part(type);
    }

    CassetteBook contents() {
        return program.part(CassetteBook.class);
    }

    /** A fee of so many cents, owed from now on. */
    Share owe(long cents) {
        var number = "F-R-%06d".formatted(++fees);
        var day = LocalDate.of(2026, 9, 1);
        records.record(OwedFee.of(number, ANA, day, cents));
        return new Share(number, cents);
    }

    Money paid(Share fee) {
        return ledger.account(fee.fee(), CurrencyUnit.USD).paid();
    }

    static Money usd(long dollars) {
        return Money.of(CurrencyUnit.USD, dollars);
    }

    @Override
    public void close() throws IOException {
        program.close();
    }
}
