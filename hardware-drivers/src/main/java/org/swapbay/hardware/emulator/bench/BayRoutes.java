package org.swapbay.hardware.emulator.bench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.emulator.Bay;
import org.swapbay.hardware.emulator.Cabinet;
import org.swapbay.hardware.emulator.Card;
import org.swapbay.hardware.emulator.Door;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Thing;
import org.swapbay.hardware.emulator.World;
import tools.jackson.databind.json.JsonMapper;

/** The addresses under {@code /bays/{number}}: hands at one bay, and its faults. */
final class BayRoutes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final Cabinet cabinet;

    BayRoutes(World world) {
        this.world = world;
        this.cabinet = world.cabinet();
    }

    Reply answer(Request request) {
        var steps = request.steps();
        var bay = bay(steps.size() > 1 ? steps.get(1) : "");
        if (bay.isEmpty()) return Reply.notFound();
        return switch (steps.size()) {
            case 3 -> act(request, bay.get(), request.method() + " " + steps.get(2));
            case 4 -> fault(request.method(), bay.get(), steps.get(2), steps.get(3));
            default -> Reply.notFound();
        };
    }

    private Reply act(Request request, Bay bay, String what) {
        int number = bay.number();
        return switch (what) {
            case "POST pull" ->
                cabinet.pull(number)
                        ? Reply.DONE
                        : Reply.impossible(
                                bay.door() == Door.OPEN
                                        ? "Door " + number + " is open already."
                                        : "Door " + number + " is shut and its latch holds.");
            case "POST push" ->
                cabinet.push(number) ? Reply.DONE : Reply.impossible("Door " + number + " is shut already.");
            case "POST take" ->
                cabinet.take(number).isPresent()
                        ? Reply.DONE
                        : Reply.impossible("Nothing can be taken out of bay " + number + " now.");
            case "POST put" -> put(number, request.parameter("thing"));
            case "PUT contents" -> stock(number, JSON.readValue(request.body(), Thing.class));
            default -> Reply.notFound();
        };
    }

    /** Puts in the thing with this label, from the hand or out of a bag; without label, what was picked up last. */
    private Reply put(int number, Optional<String> label) {
        var thing = label.isPresent() ? labelled(label.get()) : inHand();
        if (thing.isEmpty()) return Reply.impossible("Nothing like that is in the hand.");
        return cabinet.put(number, thing.get())
                ? Reply.DONE
                : Reply.impossible("Nothing can be put into bay " + number + " now.");
    }

    private Optional<Thing> inHand() {
        var hand = cabinet.hand();
        return hand.isEmpty() ? Optional.empty() : Optional.of(hand.getLast());
    }

    private Optional<Thing> labelled(String label) {
        var held = cabinet.hand().stream()
                .filter(thing -> label.equals(thing.label()))
                .findFirst();
        if (held.isPresent() || cabinet.bays().stream().anyMatch(bay -> holds(bay, label))) return held;
        return world.wallet().stream()
                .filter(card -> card.kind() == Card.Kind.LABEL && card.code().equals(label))
                .map(card -> new Thing(label, card.caption()))
                .findFirst();
    }

    private static boolean holds(Bay bay, String label) {
        var contents = bay.contents();
        return contents != null && label.equals(contents.label());
    }

    private Reply stock(int number, @Nullable Thing contents) {
        cabinet.stock(number, contents);
        return Reply.DONE;
    }

    private Reply fault(String method, Bay bay, String step, String name) {
        var fault = Fault.ofPathWord(name).filter(known -> known.appliesTo(Part.BAY));
        if (!step.equals("faults") || method.equals("PUT") || fault.isEmpty()) return Reply.notFound();
        cabinet.set(bay.number(), fault.get(), method.equals("POST"));
        return Reply.DONE;
    }

    private Optional<Bay> bay(String number) {
        return cabinet.bays().stream()
                .filter(bay -> Integer.toString(bay.number()).equals(number))
                .findFirst();
    }
}
