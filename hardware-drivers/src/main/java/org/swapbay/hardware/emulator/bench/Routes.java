package org.swapbay.hardware.emulator.bench;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.swapbay.hardware.emulator.Card;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Thing;
import org.swapbay.hardware.emulator.World;
import org.swapbay.hardware.scanner.Symbology;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each address of the bench does: reads the world, or does to it what a person could. */
final class Routes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Card>> CARDS = new TypeReference<>() {};
    private static final int MOST_CARDS = 5_000;
    private static final int LONGEST_CODE = 4_096;

    private final World world;
    private final Hardware hardware;
    private final BenchOptions options;
    private final BayRoutes bays;
    private final ProviderRoutes provider;

    Routes(World world, Hardware hardware, ProviderRoutes provider, BenchOptions options) {
        this.provider = provider;
        this.world = world;
        this.hardware = hardware;
        this.options = options;
        this.bays = new BayRoutes(world);
    }

    /** Answers any request; what it cannot make sense of it refuses. */
    Reply answer(Request request) {
        try {
            return switch (request.what()) {
                case "GET world" -> new Reply.Found(view());
                case "GET wallet" -> new Reply.Found(world.wallet());
                case "PUT wallet" -> wallet(request);
                case "GET pulses" -> new Reply.Found(world.cabinet().pulses().all());
                case "GET printer/paper" -> new Reply.Found(hardware.paper());
                case "DELETE printer/paper" -> takePaper();
                case "POST scanner/scan" -> scan(request);
                case "POST hand" -> pickUp(thing(request));
                case "DELETE hand" -> putAway(request);
                case "PUT springs" -> springs(request);
                case "POST devices", "DELETE devices" -> deviceFault(request);
                case "POST bays", "PUT bays", "DELETE bays" -> bays.answer(request);
                case "POST notes" -> insert(request);
                case "POST payments" -> provider.answer(request);
                default -> Reply.notFound();
            };
        } catch (JacksonException | IllegalArgumentException e) {
            return Reply.malformed("That is not what this address takes.");
        }
    }

    private WorldView view() {
        var devices = new TreeMap<String, WorldView.DeviceView>();
        for (var device : List.of(Part.LOCKS, Part.SCANNER, Part.PRINTER, Part.ACCEPTOR))
            devices.put(
                    device.pathWord(),
                    new WorldView.DeviceView(
                            hardware.attended(device), world.faults(device).active()));
        return new WorldView(
                options.kiosk(),
                options.lockModel().name().toLowerCase(Locale.ROOT),
                world.cabinet().springsOpen(),
                options.columns(),
                options.rows(),
                world.cabinet().bays(),
                world.cabinet().hand(),
                devices,
                WorldView.FaultView.all(),
                provider.view(),
                hardware.purse().view());
    }

    private Reply wallet(Request request) {
        var cards = JSON.readValue(request.body(), CARDS);
        if (cards == null || cards.size() > MOST_CARDS || cards.contains(null))
            return Reply.malformed("A wallet is a list of at most " + MOST_CARDS + " cards.");
        world.wallet(cards);
        return Reply.DONE;
    }

    private Reply scan(Request request) {
        var code = request.text();
        if (code.isEmpty() || code.length() > LONGEST_CODE)
            return Reply.malformed("A code has 1 to " + LONGEST_CODE + " characters.");
        hardware.scan(
                code, request.parameter("symbology").map(Symbology::valueOf).orElse(Symbology.CODE_128));
        return Reply.DONE;
    }

    private Reply takePaper() {
        hardware.takePaper();
        return Reply.DONE;
    }

    /** {@code /notes/{value}}. */
    private Reply insert(Request request) {
        if (request.steps().size() != 2) return Reply.notFound();
        return hardware.purse().insert(Long.parseLong(request.steps().get(1)))
                ? Reply.DONE
                : Reply.impossible("The mouth does not draw it in now.");
    }

    private Reply pickUp(Thing thing) {
        return world.cabinet().pickUp(thing) ? Reply.DONE : Reply.impossible("That one is here already.");
    }

    private Reply putAway(Request request) {
        return world.cabinet().putAway(thing(request)) ? Reply.DONE : Reply.impossible("That one is not in the hand.");
    }

    private static Thing thing(Request request) {
        var thing = JSON.readValue(request.body(), Thing.class);
        if (thing == null) throw new IllegalArgumentException("no thing");
        return thing;
    }

    private Reply springs(Request request) {
        world.cabinet().springsOpen(JSON.readValue(request.body(), boolean.class));
        return Reply.DONE;
    }

    /** {@code /devices/{device}/faults/{fault}}. */
    private Reply deviceFault(Request request) {
        var steps = request.steps();
        if (steps.size() != 4 || !steps.get(2).equals("faults")) return Reply.notFound();
        var device = Part.ofPathWord(steps.get(1)).filter(part -> part != Part.BAY);
        var fault = Fault.ofPathWord(steps.get(3));
        if (device.isEmpty() || fault.isEmpty() || !fault.get().appliesTo(device.get())) return Reply.notFound();
        world.faults(device.get()).set(fault.get(), request.method().equals("POST"));
        return Reply.DONE;
    }
}
