package org.swapbay.kiosk.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.ChargerPlace;
import org.swapbay.kiosk.swaps.Decision;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Somebody in front of the kiosk with a Chromebook in hand: looks at the doors, then at the screen, and does a thing. */
final class Student {

    private static final int MOST_ACTS = 60;
    private static final Set<Errand> DAY_LOAN = Set.of(Errand.BORROW_TODAY, Errand.RETURN_LOANER);

    private final Kiosk kiosk;
    private final World world;
    private final String name;
    private final String pin;
    private final Temper temper;
    private final boolean forTheDay;
    private int acts;
    private boolean served;
    private boolean gone;

    Student(Kiosk kiosk, String name, String pin, Temper temper, boolean forTheDay) {
        this.kiosk = kiosk;
        this.world = kiosk.world;
        this.name = name;
        this.pin = pin;
        this.temper = temper;
        this.forTheDay = forTheDay;
    }

    boolean gone() {
        return gone;
    }

    void leaves() {
        gone = true;
    }

    void arrives() {
        world.time.in(pause(), this::act);
    }

    private void act() {
        if (gone) return;
        if (++acts > MOST_ACTS || maybe(temper.walksOff)) {
            gone = true;
            return;
        }
        var open = world.bays.values().stream().filter(bay -> bay.open).min(Comparator.comparing(bay -> bay.number));
        if (open.isPresent()) atTheDoor(open.get());
        else if (kiosk.on()) atTheScreen(kiosk.desk().now().scene());
        world.time.in(pause(), this::act);
    }

    private void atTheDoor(PhysicalBay bay) {
        var scene = kiosk.on() ? Optional.of(kiosk.desk().now().scene()) : Optional.<Scene>empty();
        if (scene.isPresent() && maybe(10 + temper.careless)) {
            atTheScreen(scene.get());
            return;
        }
        var intent = Optional.ofNullable(world.intents.get(bay.number));
        var toPutIn = intent.filter(i -> i.purpose() == Purpose.DEPOSIT || i.purpose() == Purpose.RETURN)
                .map(i -> i.asset().value())
                .filter(world.hands(name)::contains);
        var content = Optional.ofNullable(bay.content);
        var mayTake = content.filter(loaner()).isPresent()
                        && intent.filter(i -> i.purpose() == Purpose.PICK_UP).isPresent()
                || intent.filter(i -> i.purpose() == Purpose.GIVE_BACK)
                        .map(i -> i.asset().value())
                        .equals(content);
        if (maybe(temper.hostile)) mischief(bay);
        else if (content.isEmpty() && toPutIn.isPresent() && !maybe(temper.careless))
            world.put(name, bay, toPutIn.get());
        else if (mayTake && !maybe(temper.careless)) takeAndPerhapsScan(bay);
        else if (!maybe(temper.careless)) bay.open = false;
    }

    private Errand best(List<Errand> errands) {
        return errands.stream()
                .filter(errand -> bringsItBroken() ? errand == Errand.SWAP : forTheDay && DAY_LOAN.contains(errand))
                .findFirst()
                .orElse(errands.getFirst());
    }

    private boolean bringsItBroken() {
        return kiosk.plan.has(With.LOANERS_BREAK) && world.hands(name).stream().anyMatch(loaner());
    }

    private void takeAndPerhapsScan(PhysicalBay bay) {
        var taken = bay.content;
        world.take(name, bay);
        if (taken != null && world.chance.nextBoolean()) kiosk.scan(School.label(taken));
    }

    private void mischief(PhysicalBay bay) {
        switch (world.chance.nextInt(4)) {
            case 0 -> world.take(name, bay);
            case 1 -> {
                if (bay.content == null) world.put(name, bay, "book-of-" + name);
            }
            case 2 -> {
                if (bay.content == null && !world.hands(name).isEmpty())
                    world.put(name, bay, any(List.copyOf(world.hands(name))));
            }
            default -> bay.open = false;
        }
    }

    private void atTheScreen(Scene scene) {
        if (maybe(temper.hostile)) {
            prod(scene);
            return;
        }
        switch (scene) {
            // Staff's screen ends by itself when they have gone.
            case Scene.OutOfService _, StaffScene _, Scene.AtTill _ -> {}
            case Scene.Welcome _, Scene.Stopped _ -> {
                if (served) gone = true;
                else kiosk.scan(School.badge(name));
            }
            case Scene.Who _ -> secondFactor();
            case Scene.Choose choose -> {
                touch(new Touch.ChoseErrand(maybe(30) ? any(choose.errands()) : best(choose.errands())));
            }
            case Scene.WhyToday why ->
                touch(new Touch.ChoseDayLoan(any(why.offered()).reason()));
            case Scene.BorrowToday borrow ->
                touch(borrow.terms().refusal().isPresent() ? new Touch.StartOver() : new Touch.GoOn());
            case Scene.ScanLabel scan
            when scan.problem() == Scene.ScanLabel.Problem.NOT_YOURS && maybe(50) -> touch(new Touch.HandInForOther());
            case Scene.ScanLabel _ -> {
                if (maybe(20) || world.hands(name).isEmpty()) touch(new Touch.NoLabel());
                else kiosk.scan(School.label(bringsItBroken() ? theLoaner() : any(List.copyOf(world.hands(name)))));
            }
            case Scene.WhatIsWrong _ -> touch(new Touch.ChoseSymptom(any(List.of(Symptom.values()))));
            case Scene.HowDidItHappen _ -> touch(new Touch.ChoseCause(any(List.of(Cause.values())), ""));
            case Scene.BeforeYouGoOn _ -> touch(new Touch.GoOn());
            case Scene.WhereIsCharger _ -> touch(new Touch.ChargerIs(any(List.of(ChargerPlace.values()))));
            case Scene.PutIn put -> puttingIn(put);
            case Scene.TakeLoaner take -> takingLoaner(take);
            case GiveBackScene back -> givingBack(back);
            case Scene.Done _ -> {
                served = true;
                touch(maybe(50) ? new Touch.PrintReceipt(Locale.ENGLISH) : new Touch.NoReceipt());
            }
        }
    }

    private void puttingIn(Scene.PutIn put) {
        switch (put.trouble()) {
            case NOTHING_INSIDE -> touch(maybe(temper.careless) ? new Touch.StartOver() : new Touch.OpenAgain());
            case DOOR_SLOW -> touch(new Touch.DoorIsStuck());
            case NONE, OTHER_DOOR, PLEASE_CLOSE -> {
                if (maybe(temper.careless)) touch(any(List.of(new Touch.StartOver(), new Touch.DoorIsStuck())));
            }
        }
    }

    private void takingLoaner(Scene.TakeLoaner take) {
        var bay = world.bay(take.opening().bay());
        if (take.trouble() == Scene.TakeLoaner.Trouble.STILL_INSIDE) touch(new Touch.OpenAgain());
        else if (take.trouble() == Scene.TakeLoaner.Trouble.DOOR_SLOW) touch(new Touch.DoorIsStuck());
        else if (bay.open
                && bay.content == null
                && !world.hands(name).contains(take.loaner().id().value())) {
            touch(new Touch.NothingInThere());
        } else if (bay.open && maybe(8)) doesNotStart(bay, take);
    }

    private void givingBack(GiveBackScene scene) {
        switch (scene) {
            case GiveBackScene.ScanLoaner _ -> {
                var loaner = world.hands(name).stream().filter(loaner()).findFirst();
                if (loaner.isPresent() && maybe(90)) kiosk.scan(School.label(loaner.get()));
                else touch(maybe(50) ? new Touch.NoLabel() : new Touch.NotWithMe());
            }
            case GiveBackScene.HowIsIt _ -> {
                if (maybe(10)) touch(new Touch.NoCharger());
                else touch(maybe(15) ? new Touch.SomethingBroken() : new Touch.GoOn());
            }
            case GiveBackScene.PutLoanerIn put -> {
                switch (put.trouble()) {
                    case NOTHING_INSIDE ->
                        touch(maybe(temper.careless) ? new Touch.StartOver() : new Touch.OpenAgain());
                    case DOOR_SLOW -> touch(new Touch.DoorIsStuck());
                    case NONE, OTHER_DOOR, PLEASE_CLOSE -> {}
                }
            }
            case GiveBackScene.TakeOwn take -> takingOwn(take);
            case GiveBackScene.GivenBack _ -> {
                served = true;
                touch(maybe(50) ? new Touch.PrintReceipt(Locale.ENGLISH) : new Touch.NoReceipt());
            }
        }
    }

    private void takingOwn(GiveBackScene.TakeOwn take) {
        var bay = world.bay(take.opening().bay());
        var own = take.waiting().own().id().value();
        if (take.trouble() == GiveBackScene.TakeOwn.Trouble.STILL_INSIDE) touch(new Touch.OpenAgain());
        else if (take.trouble() == GiveBackScene.TakeOwn.Trouble.DOOR_SLOW) touch(new Touch.DoorIsStuck());
        else if (bay.open && bay.content == null && !world.hands(name).contains(own)) touch(new Touch.NothingInThere());
    }

    private void doesNotStart(PhysicalBay bay, Scene.TakeLoaner take) {
        touch(new Touch.DoesNotStart());
        var loaner = take.loaner().id().value();
        if (bay.content == null && world.hands(name).contains(loaner)) world.put(name, bay, loaner);
    }

    private void secondFactor() {
        var own = School.own(name);
        var loaner = world.hands(name).stream().filter(loaner()).findFirst();
        if (world.hands(name).contains(own) && maybe(60)) kiosk.scan(School.label(own));
        else if (loaner.isPresent() && maybe(60)) kiosk.scan(School.label(loaner.get()));
        else kiosk.atTheDesk(desk -> desk.pin(desk.now().step(), maybe(temper.careless) ? "12" : pin));
    }

    /** Everything a finger can reach, also what the screen does not show. */
    private void prod(Scene scene) {
        switch (world.chance.nextInt(8)) {
            case 0 -> showsACopy(School.own(any(School.STUDENTS)), scene);
            case 1 -> kiosk.scan(School.badge(any(School.STUDENTS)));
            case 2 -> kiosk.scan(any(HOSTILE));
            case 3 -> kiosk.atTheDesk(desk -> desk.pin(desk.now().step(), "000000"));
            case 4 -> kiosk.atTheDesk(desk -> desk.typed(desk.now().step(), "N-" + any(School.STUDENTS)));
            default -> touch(any(EVERYTHING));
        }
    }

    /** After a straight swap what was somebody's own may be a loaner, and then it may have lain in this bay. */
    private void showsACopy(String thing, Scene scene) {
        if (scene instanceof Scene.TakeLoaner take && kiosk.plan.has(With.STRAIGHT_SWAP))
            world.knowable.copied(thing, take.loaner().id().value());
        // At a screen that staff walked away from: what lay in the bay is the word of whoever stands there.
        if (scene instanceof StaffScene.TakingOut taking)
            world.knowable.copied(thing, taking.asset().id().value());
        kiosk.scan(School.label(thing));
    }

    /** Control characters, SQL, a formula, a printer's commands, a look-alike from the right, and length. */
    private static final List<String> HOSTILE = List.of(
            "\u0001];drop table asset;--",
            "' or 1=1 --",
            "------",
            "=HYPERLINK(\"http://x\")",
            "\u001b@\u001dV\u0000",
            "]C1\u001d0104",
            "\u202ebadge-\u0430na",
            "%",
            "",
            "9".repeat(7_000));

    private static final List<Touch> EVERYTHING = List.of(
            new Touch.ChoseErrand(Errand.SWAP),
            new Touch.ChoseErrand(Errand.HAND_IN_ONLY),
            new Touch.ChoseErrand(Errand.FETCH_LOANER),
            new Touch.ChoseErrand(Errand.GET_MINE),
            new Touch.ChoseErrand(Errand.RETURN_LOANER),
            new Touch.ChoseErrand(Errand.WAIT_FOR_MINE),
            new Touch.ChoseErrand(Errand.KEEP_LONGER),
            new Touch.ChoseErrand(Errand.LEAVE_LIST),
            new Touch.NotWithMe(),
            new Touch.SomethingBroken(),
            new Touch.NoCharger(),
            new Touch.ChoseSymptom(Symptom.LIQUID),
            new Touch.ChoseCause(Cause.SPILLED, "no idea"),
            new Touch.NoLabel(),
            new Touch.HandInForOther(),
            new Touch.GoOn(),
            new Touch.OpenAgain(),
            new Touch.DoorIsStuck(),
            new Touch.NothingInThere(),
            new Touch.DoesNotStart(),
            new Touch.PrintReceipt(Locale.ENGLISH),
            new Touch.NoReceipt(),
            new Touch.MoreTime(),
            new Touch.StartOver(),
            new Touch.AskForHelp(),
            new Touch.Collect(Locale.ENGLISH),
            new Touch.Undo(),
            new Touch.Decide(Decision.IT_LAY_HERE));

    private void touch(Touch touch) {
        kiosk.atTheDesk(desk -> {
            var step = desk.now().step();
            desk.touch(step, touch);
            // A double tap.
            if (temper == Temper.IMPATIENT) desk.touch(step, touch);
        });
    }

    private String theLoaner() {
        return world.hands(name).stream().filter(loaner()).findFirst().orElseThrow();
    }

    private static Predicate<String> loaner() {
        return thing -> thing.startsWith("ln");
    }

    private boolean maybe(int percent) {
        return world.chance.nextInt(100) < percent;
    }

    private long pause() {
        return temper.quickest + world.chance.nextInt(temper.slowest - temper.quickest);
    }

    private <T> T any(List<T> choices) {
        return choices.get(world.chance.nextInt(choices.size()));
    }
}
