package org.swapbay.hardware.cash.ssp;

import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.cash.AcceptorSight;
import org.swapbay.hardware.cash.AcceptorSight.Movement;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.BillAcceptor;
import org.swapbay.hardware.transport.Line;

/**
 * Drives one note validator over SSP. In this protocol the poll after a note was read takes the note, so a note in escrow is
 * held by {@code HOLD} and polled only to {@link #stack} it.
 *
 * <p>Encryption is not spoken. Validators that want it for {@code POLL WITH ACK} are polled plainly: a lost answer is still
 * repeated by the sequence bit, and what a crash of this program loses is found by the validator's own count of notes.
 */
public final class SspDriver implements BillAcceptor {

    /** One byte of data with each event about a note; later versions add nothing a kiosk needs. */
    private static final int PROTOCOL = 6;
    /** With three attempts each about the twenty retries after which GA138 takes a validator for crashed. */
    private static final int LOOKS_UNTIL_CRASHED = 7;

    private static final Logger log = LoggerFactory.getLogger(SspDriver.class);

    private final Line line;
    private final SspLink link;
    private final SspMemory memory = new SspMemory();
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean connected;
    private boolean plainly;
    private int failures;

    /** Takes over the line and closes it in the end; touches no hardware yet. @param address 0 from the factory */
    public SspDriver(Line line, int address, SspTiming timing) {
        this.line = line;
        this.link = new SspLink(line, timing, address);
    }

    @Override
    public AcceptorSight look() throws DeviceException {
        turn.lock();
        try {
            round();
            failures = 0;
            return memory.tell();
        } catch (DeviceUnavailableException e) {
            throw e;
        } catch (DeviceException e) {
            if (++failures >= LOOKS_UNTIL_CRASHED) connected = false;
            throw e;
        } finally {
            turn.unlock();
        }
    }

    private void round() throws DeviceException {
        if (!connected) connect();
        settle();
        if (!memory.prepared()) prepare();
        if (memory.owesAnAcknowledgement()) return;
        if (memory.movement() == Movement.HOLDING) keepHolding();
        else poll();
        // It said that it started anew, and forgot what it had been told.
        if (!memory.prepared()) prepare();
        if (memory.wantsCounters()) memory.counted(ask(SspCommand.COUNTERS));
    }

    /**
     * What was in escrow before this program started was not decided, or was decided and not carried out: either way it is
     * the person's. Asked for before the first poll, which would take it.
     */
    private void connect() throws DeviceException {
        link.synchronise();
        memory.forget();
        if (ask(SspCommand.HOLD).ok()) ask(SspCommand.REJECT);
        connected = true;
        failures = 0;
    }

    private void prepare() throws DeviceException {
        ask(SspCommand.DISABLE);
        ask(SspCommand.of(SspCommand.HOST_PROTOCOL, PROTOCOL));
        memory.identity(ask(SspCommand.SERIAL_NUMBER));
        var setup = ask(SspCommand.SETUP_REQUEST);
        memory.setup(SspSetup.decode(setup.rest())
                .filter(known -> setup.ok())
                .orElseThrow(() -> new DeviceProtocolException(link.name() + ": no note validator's setup: "
                        + Integer.toHexString(setup.verdict()) + " " + setup.rest())));
        ask(SspCommand.setInhibits(0));
        memory.counted(ask(SspCommand.COUNTERS));
        memory.markPrepared();
        log.info("{}: reads {}", link.name(), memory.denominations());
    }

    /** The time-out after which a validator gives back by itself starts anew; a note it cannot name is given back now. */
    private void keepHolding() throws DeviceException {
        if (memory.held() == null) ask(SspCommand.REJECT);
        else ask(SspCommand.HOLD);
    }

    private void poll() throws DeviceException {
        var reply = ask(plainly ? SspCommand.POLL : SspCommand.POLL_WITH_ACK);
        if (!reply.ok() && !plainly) {
            log.info(
                    "{}: polled without acknowledgement, verdict {}",
                    link.name(),
                    Integer.toHexString(reply.verdict()));
            plainly = true;
            memory.unacknowledged();
            reply = ask(SspCommand.POLL);
        }
        if (!reply.ok())
            throw new DeviceRefusedException(
                    link.name() + ": refuses to be polled: " + Integer.toHexString(reply.verdict()));
    }

    @Override
    public void acknowledge() throws DeviceException {
        turn.lock();
        try {
            if (!memory.owesAnAcknowledgement()) return;
            reachable();
            ask(SspCommand.EVENT_ACK);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void beginDeposit(Set<Bill> accepted) throws DeviceException {
        turn.lock();
        try {
            ready();
            var channels = memory.channelsOf(accepted);
            if (channels == 0) throw new DeviceRefusedException(link.name() + ": reads none of " + accepted);
            must(SspCommand.setInhibits(channels));
            must(SspCommand.of(SspCommand.ENABLE));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void endDeposit() throws DeviceException {
        turn.lock();
        try {
            ready();
            must(SspCommand.of(SspCommand.DISABLE));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void stack() throws DeviceException {
        turn.lock();
        try {
            ready();
            holding();
            poll();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void giveBack() throws DeviceException {
        turn.lock();
        try {
            ready();
            holding();
            must(SspCommand.of(SspCommand.REJECT));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Set<Bill> denominations() {
        return memory.denominations();
    }

    @Override
    public boolean online() {
        return link.sound();
    }

    @Override
    public void close() {
        line.close();
    }

    private void ready() throws DeviceException {
        reachable();
        if (!memory.prepared()) throw new DeviceUnavailableException(link.name() + ": not set up, nothing was asked");
    }

    /** Only looking waits for a validator that is silent, and asks again what was not answered. */
    private void reachable() throws DeviceUnavailableException {
        if (!connected || !link.sound())
            throw new DeviceUnavailableException(link.name() + ": does not answer, nothing was asked");
    }

    private void holding() throws DeviceRefusedException {
        if (memory.movement() != Movement.HOLDING || memory.held() == null)
            throw new DeviceRefusedException(link.name() + ": nothing is in escrow");
    }

    private void must(SspCommand command) throws DeviceException {
        var reply = ask(command);
        if (!reply.ok())
            throw new DeviceRefusedException(
                    link.name() + ": answers " + Integer.toHexString(reply.verdict()) + " to " + command.bytes());
    }

    private SspReply ask(int code) throws DeviceException {
        return ask(SspCommand.of(code));
    }

    private SspReply ask(SspCommand command) throws DeviceException {
        var reply = link.ask(command);
        memory.note(command, reply);
        return reply;
    }

    /** What was asked and not answered is asked again first. */
    private void settle() throws DeviceException {
        for (var open = link.unanswered(); open.isPresent(); open = link.unanswered())
            memory.note(open.get(), link.repeat());
    }
}
