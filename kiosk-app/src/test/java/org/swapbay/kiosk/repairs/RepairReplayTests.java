package org.swapbay.kiosk.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.repairs.ToyWorkshop.TICKET;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal alone brings everything back, and the same fact twice changes nothing. */
class RepairReplayTests {

    private static final int STEPS = 60;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rebuiltFromTheJournalEverythingIsAsItWas(long seed) throws IOException {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<String, List<Map<String, Object>>> before;
        long facts;
        try (var toy = new ToyWorkshop(data)) {
            for (var n = 0; n < STEPS; n++) step(toy, chance);
            facts = toy.journal.lastSeq();
            before = toy.rows();
            toy.deliverAgain();
            assertThat(toy.rows()).as("each fact delivered twice").isEqualTo(before);
        }
        assertThat(facts).as("steps that led to a fact").isGreaterThan(STEPS / 3);
        try (var again = new ToyWorkshop(data)) {
            assertThat(again.rows()).as("another database, the same journal").isEqualTo(before);
            assertThat(again.ledger.firstBrokenEntry()).isEmpty();
        }
    }

    /** Two technicians at once: the second move was decided on a state that is no more. */
    @Test
    void aMoveThatCameTooLateLeavesNoTrace() throws IOException {
        try (var toy = new ToyWorkshop(data)) {
            toy.workshop.act(TICKET, RepairAction.TAKE, "", "kim");
            var before = toy.rows();

            toy.records.record(new RepairFact.TicketMoved(
                    TICKET, RepairAction.TAKE, TicketState.OPEN, TicketState.IN_REPAIR, "lee", ""));
            assertThat(toy.rows()).isEqualTo(before);
        }
    }

    private static void step(ToyWorkshop toy, RandomGenerator chance) {
        var workshop = toy.workshop;
        var price = Money.ofMinor(CurrencyUnit.USD, chance.nextInt(10_000));
        switch (chance.nextInt(9)) {
            case 0, 1, 2 -> {
                var actions = List.copyOf(Transitions.from(toy.ticket().state()));
                if (actions.isEmpty()) workshop.undo(TICKET, "", "lee");
                else workshop.act(TICKET, actions.get(chance.nextInt(actions.size())), "for a reason", "kim");
            }
            case 3 -> workshop.undo(TICKET, "", "kim");
            case 4 -> workshop.diagnose(TICKET, "HINGE", "left", "kim");
            case 5 -> {
                workshop.catalogue("P-" + chance.nextInt(3), "Part", price, "kim");
                workshop.use(TICKET, "P-" + chance.nextInt(3), 1 + chance.nextInt(3), "kim");
            }
            case 6 -> workshop.work(TICKET, 1 + chance.nextInt(90), "", "kim");
            case 7 -> workshop.note(TICKET, "seen", "lee");
            default ->
                toy.log.of(TICKET).entries().stream()
                        .filter(Workshop::withdrawable)
                        .findAny()
                        .ifPresent(entry -> workshop.withdraw(TICKET, entry.seq(), "a mistake", "kim"));
        }
    }
}
