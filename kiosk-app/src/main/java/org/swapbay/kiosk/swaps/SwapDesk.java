package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.devices.CodeScanned;
import org.swapbay.kiosk.devices.CodeTyped;
import org.swapbay.kiosk.devices.DoorSeen;
import org.swapbay.kiosk.devices.Doors;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.PinVerdict;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.security.StaffPins;
import org.swapbay.kiosk.swaps.Scene.OutOfService.Closed;

/**
 * Serves one visit at a time. Whatever happens in the hallway comes in here, is decided by {@link VisitRules}, and is
 * carried out in order: facts made durable, then the screen told, then one pulse given.
 *
 * <p>Everything runs on the desk's own thread; the public methods hand over and return at once.
 */
@Component
public class SwapDesk implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(SwapDesk.class);

    /** Nobody is served with a badge shown long ago, and a flood of codes fills no memory. */
    private static final int MOST_SCANS_WAITING = 8;

    /** Ten seconds at four ticks a second. */
    private static final int TICKS_BETWEEN_TRIES = 40;

    /** Two seconds; nobody is served meanwhile, so that no loaner is promised while its door is about to open. */
    private static final int TICKS_BETWEEN_OFFERS = 8;

    private final Recognition recognition;
    private final Pins pins;
    private final StaffPins staffPins;
    private final PinQueue pinQueue;
    private final Situations situations;
    private final WaitingDesk waiting;
    private final Reconciliation reconciliation;
    private final BayBank bays;
    private final Doors doors;
    private final Records records;
    private final ApplicationEventPublisher events;
    private final Mailbox mailbox;
    private final SteadyTime time;
    private final ObjectProvider<Till> tills;
    private final LookIn lookIn;
    private final Audience audience = new Audience();
    private final AtomicInteger scansWaiting = new AtomicInteger();
    private volatile Visit visit = Visit.STARTING;
    private final StrangeScans strange;
    private int ticksBroken;
    private int ticksFree;
    /** Of what is being done: looked up once for each letter, so that no decision mixes two moments. */
    private Instant now;

    SwapDesk(
            Recognition recognition,
            Pins pins,
            StaffPins staffPins,
            PinQueue pinQueue,
            Situations situations,
            WaitingDesk waiting,
            Reconciliation reconciliation,
            BayBank bays,
            Doors doors,
            Records records,
            ApplicationEventPublisher events,
            Mailbox mailbox,
            SteadyTime time,
            ObjectProvider<Till> tills,
            LookIn lookIn) {
        this.recognition = recognition;
        this.pins = pins;
        this.staffPins = staffPins;
        this.pinQueue = pinQueue;
        this.situations = situations;
        this.waiting = waiting;
        this.reconciliation = reconciliation;
        this.bays = bays;
        this.doors = doors;
        this.records = records;
        this.events = events;
        this.mailbox = mailbox;
        this.time = time;
        this.tills = tills;
        this.lookIn = lookIn;
        now = time.instant();
        strange = new StrangeScans(time);
    }

    public Visit now() {
        return visit;
    }

    /** The cabinet as anybody would find it who comes now; without bays while nobody is served, because then even the record may be out of reach. */
    public Cabinet cabinet() {
        if (visit.scene() instanceof Scene.OutOfService) return new Cabinet(List.of());
        return waiting.withoutKept(bays.now());
    }

    /** Calls the watcher after each change, on the desk's thread, until the returned action is run. */
    public Runnable watch(Consumer<Visit> watcher) {
        return audience.join(watcher);
    }

    /** A finger on the screen. @param step the step it answers; a touch for an earlier one means nothing any more */
    public void touch(long step, VisitEvent.Touch touch) {
        post(() -> {
            if (step == visit.step()) take(new VisitEvent.Touched(touch));
        });
    }

    /** A number typed by hand: a student number where a badge is asked for, a tag where a label is. */
    public void typed(long step, String text) {
        post(() -> {
            if (step != visit.step()) return;
            recognition.typed(visit.scene(), text).ifPresent(meant -> {
                events.publishEvent(new CodeTyped());
                take(meant);
            });
        });
    }

    public void pin(long step, String pin) {
        post(() -> {
            if (step == visit.step()) take(new VisitEvent.PinTyped(pin));
        });
    }

    /** Has the receipt of an earlier visit printed again. */
    public void printReceipt(VisitId whose, Locale language) {
        events.publishEvent(new ReceiptRequested(whose, language));
    }

    public void receiptAnswered(VisitId whose, boolean printed) {
        post(() -> take(new VisitEvent.ReceiptAnswered(whose, printed)));
    }

    /** Whether families can pay here. */
    public boolean takesMoney() {
        return till().filter(Till::open).isPresent();
    }

    /** News of money; it means something only to a visit that waits for it. */
    public void tellTill(TillEvent news) {
        post(() -> take(new VisitEvent.TillTold(news)));
    }

    /** Opens one bay for staff while nobody is served; see {@link LookIn}. */
    public CompletableFuture<LookAnswer> lookInto(LookWish wish) {
        var answer = new CompletableFuture<LookAnswer>();
        post(() -> lookIn.refusal(visit.scene(), wish).ifPresentOrElse(answer::complete, () -> {
            lookIn.intend(new LookIn.Asked(wish, answer), now);
            close(Closed.STAFF_LOOK_IN);
            lookIn.pulse();
        }));
        return answer;
    }

    /** Behind whatever waits, on the desk's thread: who is called knows that the desk still works. */
    public void passBy(Runnable caller) {
        mailbox.post(caller);
    }

    @Override
    public void occasions(Occasions when) {
        when.told(CodeScanned.class, this::on);
        when.told(DoorSeen.class, this::on);
    }

    void on(CodeScanned scan) {
        if (scansWaiting.get() >= MOST_SCANS_WAITING) return;
        scansWaiting.incrementAndGet();
        post(() -> {
            scansWaiting.decrementAndGet();
            scanned(scan.code());
        });
    }

    void on(DoorSeen seen) {
        post(() -> {
            if (visit.scene().equals(LookIn.SCENE)) lookIn.seen(seen.bay(), seen.reading(), now);
            else take(new VisitEvent.DoorChanged(seen.bay(), seen.reading()));
        });
    }

    /** Starts serving: first the record catches up and is held against the doors. */
    void open() {
        mailbox.post(records::catchUp);
        mailbox.open(this::failed);
    }

    /** Time has passed; called a few times a second. */
    void tick() {
        post(() -> {
            var blind = reconciliation.blind();
            if (visit.scene().equals(LookIn.SCENE) && lookIn.goesOn(now)) return;
            if (visit.scene() instanceof Scene.OutOfService(var why)) {
                if (why == Closed.RECORDS_NOT_WRITABLE) beginAnew();
                else if (!records.fit()) close(Closed.RECORDS_NOT_WRITABLE);
                else if (blind) close(Closed.LOCKS_DOWN);
                else reopen();
            } else if (Endings.isFree(visit.scene()) && !records.fit()) {
                close(Closed.RECORDS_NOT_WRITABLE);
            } else if (blind) {
                close(Closed.LOCKS_DOWN);
                take(new VisitEvent.TimePassed());
            } else if (Endings.isFree(visit.scene()) && ++ticksFree % TICKS_BETWEEN_OFFERS == 0) {
                records.record(waiting.due());
            } else if (visit.endsAt().isPresent()
                    || Endings.opening(visit.scene()).isPresent()) {
                take(new VisitEvent.TimePassed());
            }
        });
    }

    void shut() {
        mailbox.close();
    }

    private void post(Runnable letter) {
        mailbox.post(() -> begin(letter));
    }

    /** Whatever was asked of a visit whose time is up, or of a door as it was before the kiosk stood still, is void. */
    private void begin(Runnable letter) {
        var gap = Duration.between(now, time.instant());
        now = now.plus(gap);
        if (gap.compareTo(Standstill.NOTICED) > 0
                && Endings.opening(visit.scene()).isPresent()) {
            take(new VisitEvent.StoodStill(gap));
        }
        if (visit.endsAt().filter(end -> !now.isBefore(end)).isPresent()) take(new VisitEvent.TimePassed());
        letter.run();
    }

    private void scanned(String code) {
        if (Till.CODE.matcher(code).matches()) {
            take(new VisitEvent.PayCodeShown(till().flatMap(till -> till.shown(code))));
            return;
        }
        var plausible = Recognition.plausible(code);
        if (!plausible) strange.seen(code.length());
        var staff = recognition.staffBadge(code);
        if (staff.isPresent()) {
            take(staff.get());
            return;
        }
        var label = recognition.label(code);
        var badge = recognition.badge(code);
        switch (visit.scene()) {
            case Scene.Welcome _, Scene.Done _, GiveBackScene.GivenBack _, Scene.Stopped _ ->
                take(label.asset().isPresent() ? label : badge);
            case Scene.Who who when badge.caller().isPresent() -> take(badge);
            case Scene.Who who -> labelAsSecondFactor(who, label, plausible);
            case StaffScene.StaffWho _ when badge.caller().isPresent() -> take(badge);
            case StaffScene _ -> take(recognition.tag(code));
            case Scene other -> take(badge.caller().isPresent() ? badge : label);
        }
    }

    /**
     * A wrong label counts like a wrong PIN, and a locked person is refused like everybody who is wrong. What has not
     * even the shape of a label is no guess: whoever waves a cereal box must not close PIN entry for the school.
     */
    private void labelAsSecondFactor(Scene.Who who, VisitEvent.LabelShown label, boolean plausible) {
        if (who.answer() == Scene.Who.Answer.CHECKING) return;
        var subject = who.caller().map(Student::id).map(PersonId::value);
        if (subject.filter(pins::locked).isPresent()) {
            take(new VisitEvent.PinChecked(visit.step(), false, who.pins()));
            return;
        }
        take(label);
        if (!(visit.scene() instanceof Scene.Who)) subject.ifPresent(pins::succeeded);
        else if (plausible) pins.failed(subject);
    }

    private void close(Closed why) {
        if (!new Scene.OutOfService(why).equals(visit.scene())) take(new VisitEvent.Closed(why));
    }

    /**
     * What a restart would do, now and then, where the journal still takes entries: a disturbance that has passed needs
     * no technician.
     */
    private void beginAnew() {
        if (!records.fit() || ++ticksBroken % TICKS_BETWEEN_TRIES != 0) return;
        records.catchUp();
        show(visit.closed(Closed.STARTING));
    }

    private void reopen() {
        reconciliation.decide().ifPresent(facts -> {
            records.record(facts);
            log.info("record and doors are reconciled; serving");
            take(new VisitEvent.Opened());
        });
    }

    private void take(VisitEvent event) {
        // Whatever broke the records, no door moves after it.
        if (visit.scene() instanceof Scene.OutOfService(var why) && why == Closed.RECORDS_NOT_WRITABLE) return;
        // Before a visit is accepted there must be room for all of it.
        var begins = event instanceof VisitEvent.BadgeShown
                || event instanceof VisitEvent.StaffBadgeShown
                || event instanceof VisitEvent.PayCodeShown;
        if (begins && Endings.isFree(visit.scene()) && !records.fit()) {
            close(Closed.RECORDS_NOT_WRITABLE);
            return;
        }
        CrashPoint.hit("desk.event");
        var anew = event instanceof VisitEvent.StoodStill;
        var step = VisitRules.step(visit, event, now, () -> anew ? situations.lookedAt(now) : situations.at(now));
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Remember(var facts) -> records.record(facts);
                case Effect.Pulse(var intent, var bay) -> {
                    show(step.visit());
                    CrashPoint.hit("desk.before-pulse");
                    var outcome = doors.pulse(bay);
                    CrashPoint.hit("desk.after-pulse");
                    mailbox.next(() -> begin(() -> take(new VisitEvent.PulseAnswered(intent, outcome))));
                }
                case Effect.CheckPin(var asked, var whom, var pin) ->
                    check(asked, () -> pins.check(whom.map(PersonId::value), pin), recognition::pinsTaken);
                case Effect.CheckStaffPin(var asked, var account, var pin) ->
                    check(asked, () -> staffPins.check(Optional.of(account), pin), recognition::staffPinsTaken);
                case Effect.OpenTill(var student) ->
                    move(new TillScene.Opening(), till().map(till -> till.of(student)));
                case Effect.TellTill(var scene, var news) -> move(scene, till().map(till -> till.step(scene, news)));
                case Effect.PrintSlip(var asset, var language) ->
                    events.publishEvent(new SlipRequested(asset, language));
                case Effect.PrintReceipt(var whose, var language) ->
                    events.publishEvent(new ReceiptRequested(whose, language));
            }
        }
        show(step.visit());
    }

    private void move(TillScene from, Optional<TillScene> to) {
        to.ifPresent(next -> mailbox.next(() -> begin(() -> take(new VisitEvent.TillMoved(from, next)))));
    }

    /** Some tests have none; asked for late, because the till speaks to the desk. */
    private Optional<Till> till() {
        return tills.stream().findFirst();
    }

    /** Not on the desk's thread: doors and screens go on while it takes its time. */
    private void check(long asked, Supplier<PinVerdict> check, Supplier<Scene.Who.Pins> taken) {
        pinQueue.add(() -> {
            try {
                var answer = new VisitEvent.PinChecked(asked, check.get() == PinVerdict.ACCEPTED, taken.get());
                post(() -> take(answer));
            } catch (RuntimeException brokeOff) {
                mailbox.post(() -> {
                    throw brokeOff;
                });
            }
        });
    }

    /** Only what is durable is shown. */
    private void show(Visit next) {
        if (next.equals(visit)) return;
        visit = next;
        doors.watchClosely(Endings.opening(next.scene()).isPresent());
        audience.tell(next);
    }

    /**
     * A step that broke off may have left its facts half recorded, so nothing moves any more until the record has been
     * held against the doors again.
     */
    private void failed(RuntimeException cause) {
        log.error("a step broke off; out of service until record and doors are reconciled", cause);
        show(visit.closed(Closed.RECORDS_NOT_WRITABLE));
    }
}
