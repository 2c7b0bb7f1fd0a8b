package org.swapbay.kiosk.devices;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The emulated world around the kiosk, for whoever makes demonstration data. The bean exists only when
 * {@code swapbay.bench.url} is set, so ask for an {@code Optional} or {@code ObjectProvider} of it. Calls block, and
 * wait up to ten seconds for a bench that is just starting.
 */
public class DemonstrationBench {

    private final BenchLink link;

    DemonstrationBench(BenchLink link) {
        this.link = link;
    }

    /**
     * Gives the person at the bench these cards and no others.
     *
     * @throws java.io.UncheckedIOException when the bench does not take them
     */
    public void carry(List<Card> cards) {
        link.put("wallet", cards.stream().map(DemonstrationBench::drawn).toList());
    }

    /**
     * Lays a Chromebook with this asset tag into each of these bays, whatever their doors do.
     *
     * @throws java.io.UncheckedIOException when the bench does not take them
     */
    public void stock(Map<Integer, String> tags) {
        new TreeMap<>(tags)
                .forEach((bay, tag) ->
                        link.put("bays/" + bay + "/contents", Map.of("label", tag, "caption", "Chromebook " + tag)));
    }

    private static Map<String, String> drawn(Card card) {
        var drawn = new TreeMap<String, String>();
        drawn.put("kind", card.kind().name().toLowerCase(Locale.ROOT));
        drawn.put("caption", card.caption());
        drawn.put("code", card.code());
        card.note().ifPresent(note -> drawn.put("note", note));
        return drawn;
    }
}
