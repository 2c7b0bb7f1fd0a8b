package org.swapbay.kiosk.simulation;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.swaps.Decision;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/**
 * The technician with a cart in front of the kiosk: signs in, takes out what is broken, puts loaners in, changes their mind
 * once, signs out. Says the truth about what is odd; sometimes forgets to scan, and sometimes is called away.
 */
final class RoundAtTheKiosk {

    private static final int MOST_ACTS = 70;
    private static final int PATIENT = 800;
    private static final int SLOWER_BY = 3_000;

    private final Kiosk kiosk;
    private final World world;
    private final String pin;
    private int acts;
    private boolean collected;
    private boolean undone;
    private Optional<String> taken = Optional.empty();
    private boolean over;

    RoundAtTheKiosk(Kiosk kiosk, String pin) {
        this.kiosk = kiosk;
        this.world = kiosk.world;
        this.pin = pin;
    }

    void begins() {
        world.time.in(pause(), this::act);
    }

    boolean over() {
        return over;
    }

    void leaves() {
        over = true;
    }

    private void act() {
        if (over) return;
        if (++acts > MOST_ACTS || maybe(1)) {
            over = true;
            return;
        }
        var open = world.bays.values().stream().filter(bay -> bay.open).min(Comparator.comparing(bay -> bay.number));
        if (open.isPresent() && !maybe(10)) atTheDoor(open.get());
        else if (kiosk.on()) atTheScreen(kiosk.desk().now().scene());
        world.time.in(pause(), this::act);
    }

    private void atTheDoor(PhysicalBay bay) {
        var intent = Optional.ofNullable(world.intents.get(bay.number));
        var out = intent.filter(i -> i.purpose() == Purpose.COLLECT || i.purpose() == Purpose.TAKE_BACK);
        var toPutIn = intent.filter(i -> i.purpose() == Purpose.RESTOCK || i.purpose() == Purpose.RESERVE)
                .map(i -> i.asset().value())
                .filter(world.hands(Technician.NAME)::contains);
        if (out.isPresent() && bay.content != null && !maybe(10)) takeOut(bay);
        else if (bay.content == null && toPutIn.isPresent() && !maybe(10))
            world.put(Technician.NAME, bay, toPutIn.get());
        else if (nothingToTake(bay, out)) decide(Decision.BAY_IS_EMPTY);
        else if (!maybe(5)) bay.open = false;
    }

    private boolean nothingToTake(PhysicalBay bay, Optional<DoorFact.OpeningIntended> out) {
        return bay.content == null
                && out.isPresent()
                && !taken.equals(out.map(i -> i.asset().value()))
                && maybe(50);
    }

    private void takeOut(PhysicalBay bay) {
        taken = Optional.ofNullable(bay.content);
        world.take(Technician.NAME, bay);
        if (maybe(70)) taken.ifPresent(thing -> kiosk.scan(School.label(thing)));
    }

    private void atTheScreen(Scene scene) {
        switch (scene) {
            case Scene.Welcome _, Scene.Stopped _, Scene.Done _, Scene.Who _ -> kiosk.scan(School.STAFF_BADGE);
            case StaffScene.StaffWho _ ->
                kiosk.atTheDesk(desk -> desk.pin(desk.now().step(), maybe(5) ? "000000" : pin));
            case StaffScene.Ready ready -> ready(ready);
            case StaffScene.Stocking stocking -> stocking(stocking);
            case StaffScene.TakingOut taking -> takingOut(taking);
            case Scene other -> {}
        }
    }

    private void ready(StaffScene.Ready ready) {
        var spare = world.hands(Technician.NAME).stream().filter(this::works).findFirst();
        if (!collected) {
            collected = true;
            touch(new Touch.Collect(Locale.ENGLISH));
        } else if (ready.undo().isPresent() && !undone && maybe(40)) {
            undone = true;
            touch(new Touch.Undo());
        } else if (spare.isPresent() && !maybe(10)) {
            kiosk.scan(School.label(maybe(5) ? "no-such-thing" : spare.get()));
        } else {
            touch(new Touch.StartOver());
            over = true;
        }
    }

    private boolean works(String thing) {
        return School.SPARES.contains(thing)
                || kiosk.on()
                        && kiosk.part(RepairDesk.class)
                                .openFor(new AssetId(thing))
                                .filter(ticket -> ticket.state() == TicketState.READY_FOR_RETURN)
                                .isPresent();
    }

    private void stocking(StaffScene.Stocking stocking) {
        switch (stocking.trouble()) {
            case NOTHING_INSIDE -> touch(maybe(60) ? new Touch.OpenAgain() : new Touch.GoOn());
            case NOT_FELT -> notFelt(stocking);
            case DOOR_SLOW -> touch(new Touch.DoorIsStuck());
            case NONE, OTHER_DOOR, PLEASE_CLOSE, CLOSE_FIRST -> {}
        }
    }

    private void notFelt(StaffScene.Stocking stocking) {
        var bay = world.bay(stocking.opening().bay());
        if (stocking.asset().id().value().equals(bay.content)) decide(Decision.IT_IS_INSIDE);
        else touch(maybe(60) ? new Touch.OpenAgain() : new Touch.GoOn());
    }

    private void takingOut(StaffScene.TakingOut taking) {
        switch (taking.doubt()) {
            case STILL_INSIDE -> touch(maybe(60) ? new Touch.OpenAgain() : new Touch.GoOn());
            case DOOR_SLOW -> touch(new Touch.DoorIsStuck());
            case NOT_SCANNED -> sayWhatCameOut(taking);
            case WRONG_DEVICE, UNKNOWN_TAG -> decide(Decision.IT_LAY_HERE);
            case NOT_REPORTED -> decide(maybe(50) ? Decision.WORKS : Decision.BROKEN);
            case NONE, OTHER_DOOR, PLEASE_CLOSE, TOO_EARLY -> {
                if (taken.isPresent() && maybe(10)) decide(Decision.CHARGER_MISSING);
            }
        }
    }

    private void sayWhatCameOut(StaffScene.TakingOut taking) {
        var expected = taking.asset().id().value();
        if (world.bay(taking.opening().bay()).content != null) decide(Decision.LEFT_INSIDE);
        else if (taken.isPresent() && world.hands(Technician.NAME).contains(taken.get()) && maybe(60))
            kiosk.scan(School.label(taken.get()));
        else decide(taken.equals(Optional.of(expected)) ? Decision.NO_LABEL : Decision.BAY_IS_EMPTY);
    }

    private void decide(Decision decision) {
        touch(new Touch.Decide(decision));
    }

    private void touch(Touch touch) {
        kiosk.atTheDesk(desk -> desk.touch(desk.now().step(), touch));
    }

    private boolean maybe(int percent) {
        return world.chance.nextInt(100) < percent;
    }

    private long pause() {
        return PATIENT + world.chance.nextInt(SLOWER_BY);
    }
}
