package org.swapbay.kiosk.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.assets.Custody;

/** Every state with every action: what the table says, and that the workshop keeps to it. */
class TransitionsTests {

    /** Columns as the actions stand in their enum; a dot where nothing leads on. */
    private static final String EXPECTED = """
            state             TAKE       WAIT_FOR_PART SEND_TO_WARRANTY  RESUME    FINISH           GIVE_UP        REOPEN    GIVE_BACK SHELVE RETIRE WITHDRAW
            OPEN              IN_REPAIR  .             .                 .         .                .              .         .         .      .      CLOSED
            IN_REPAIR         .          AWAITING_PART AWAITING_WARRANTY .         READY_FOR_RETURN NOT_REPAIRABLE .         .         .      .      .
            AWAITING_PART     .          .             AWAITING_WARRANTY IN_REPAIR .                NOT_REPAIRABLE .         .         .      .      .
            AWAITING_WARRANTY .          .             .                 IN_REPAIR READY_FOR_RETURN NOT_REPAIRABLE .         .         .      .      .
            READY_FOR_RETURN  .          .             .                 .         .                .              IN_REPAIR CLOSED    CLOSED .      .
            NOT_REPAIRABLE    .          .             .                 .         .                .              IN_REPAIR .         .      CLOSED .
            CLOSED            .          .             .                 .         .                .              .         .         .      .      .
            """;

    private static final Map<TicketState, List<RepairAction>> WAYS = new EnumMap<>(Map.of(
            TicketState.OPEN, List.of(),
            TicketState.IN_REPAIR, List.of(RepairAction.TAKE),
            TicketState.AWAITING_PART, List.of(RepairAction.TAKE, RepairAction.WAIT_FOR_PART),
            TicketState.AWAITING_WARRANTY, List.of(RepairAction.TAKE, RepairAction.SEND_TO_WARRANTY),
            TicketState.READY_FOR_RETURN, List.of(RepairAction.TAKE, RepairAction.FINISH),
            TicketState.NOT_REPAIRABLE, List.of(RepairAction.TAKE, RepairAction.GIVE_UP),
            TicketState.CLOSED, List.of(RepairAction.TAKE, RepairAction.FINISH, RepairAction.GIVE_BACK)));

    @TempDir
    private Path data;

    /** What the table expects of a state: where each action leads, if anywhere. */
    private static Map<RepairAction, Optional<TicketState>> row(TicketState state) {
        var lines = EXPECTED.lines().map(line -> line.split(" +")).toList();
        assertThat(Arrays.copyOfRange(lines.getFirst(), 1, lines.getFirst().length))
                .containsExactly(
                        Arrays.stream(RepairAction.values()).map(Enum::name).toArray(String[]::new));
        var cells = lines.stream()
                .filter(line -> line[0].equals(state.name()))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(RepairAction.values())
                .collect(Collectors.toMap(action -> action, action -> Optional.of(cells[1 + action.ordinal()])
                        .filter(cell -> !cell.equals("."))
                        .map(TicketState::valueOf)));
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void eachActionLeadsWhereTheTableSaysAndNowhereElse(TicketState from) {
        row(from).forEach((action, to) -> {
            assertThat(Transitions.of(from, action))
                    .as("%s in %s", action, from)
                    .isEqualTo(to);
            assertThat(Transitions.from(from).contains(action)).isEqualTo(to.isPresent());
        });
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void whatTheTableDoesNotKnowIsRefusedAndLeavesNoTrace(TicketState from) throws IOException {
        try (var toy = new ToyWorkshop(data)) {
            reach(toy, from);
            var before = toy.rows();
            row(from).forEach((action, to) -> {
                if (to.isPresent()) return;
                assertThat(act(toy, action)).isEqualTo(new WorkshopAnswer.NotFromHere(from, action));
                assertThat(toy.rows()).isEqualTo(before);
            });
        }
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(TicketState.values()).flatMap(from -> row(from).entrySet().stream()
                .filter(cell -> cell.getValue().isPresent())
                .map(cell -> Arguments.of(from, cell.getKey(), cell.getValue().get())));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatTheTableKnowsHappens(TicketState from, RepairAction action, TicketState to) throws IOException {
        try (var toy = new ToyWorkshop(data)) {
            reach(toy, from);
            if (action == RepairAction.WITHDRAW) toy.put(ToyWorkshop.CHROMEBOOK, new Custody.InStock());
            assertThat(act(toy, action)).isEqualTo(new WorkshopAnswer.Done());
            assertThat(toy.ticket().state()).isEqualTo(to);
        }
    }

    private static WorkshopAnswer act(ToyWorkshop toy, RepairAction action) {
        return toy.workshop.act(ToyWorkshop.TICKET, action, "because of the test", "kim");
    }

    private static void reach(ToyWorkshop toy, TicketState state) {
        toy.workshop.diagnose(ToyWorkshop.TICKET, "SCREEN_CRACKED", "", "kim");
        WAYS.getOrDefault(state, List.of())
                .forEach(action -> assertThat(toy.workshop.act(ToyWorkshop.TICKET, action, "to get there", "kim"))
                        .isEqualTo(new WorkshopAnswer.Done()));
        assertThat(toy.ticket().state()).isEqualTo(state);
    }
}
