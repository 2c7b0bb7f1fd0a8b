package org.swapbay.kiosk.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.health.HealthBoard;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/** Looks at the board, asks the rules, and sees to it that what is to be told arrives. */
class AlertRound implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(AlertRound.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration WORTHLESS = Duration.ofDays(3);
    private static final int MOST_WAITING = 100;
    private static final int DOUBLED_AT_MOST = 7;

    private final HealthBoard board;
    private final List<AlertChannel> channels;
    private final AlertText text;
    private final AlertMemory memory;
    private final Clock clock;
    private AlertMemory.Kept kept;

    AlertRound(HealthBoard board, List<AlertChannel> channels, AlertText text, AlertMemory memory, Clock clock) {
        this.board = board;
        this.channels = List.copyOf(channels);
        this.text = text;
        this.memory = memory;
        this.clock = clock;
        kept = channels.isEmpty() ? AlertMemory.Kept.NOTHING : memory.read();
    }

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofSeconds(15), Duration.ofSeconds(10), this::look);
    }

    synchronized void look() {
        if (channels.isEmpty()) return;
        var now = clock.instant();
        var outcome = AlertRules.step(kept.watched(), board.lines(), now);
        var letters = new ArrayList<>(kept.letters());
        outcome.alert().ifPresent(alert -> letters.addAll(letters(alert)));
        while (letters.size() > MOST_WAITING) letters.removeFirst();
        keep(new AlertMemory.Kept(outcome.watched(), List.copyOf(letters)));
        deliver(now);
    }

    private List<Letter> letters(Alert alert) {
        var id = UUID.randomUUID().toString();
        return channels.stream()
                .map(channel -> new Letter(
                        id,
                        channel.name(),
                        text.subject(alert),
                        text.letter(alert),
                        text.json(alert),
                        alert.at(),
                        0,
                        alert.at()))
                .toList();
    }

    private void deliver(Instant now) {
        var left = new ArrayList<Letter>();
        for (var letter : kept.letters()) {
            if (now.isBefore(letter.next())) left.add(letter);
            else if (!told(letter)) again(letter, now).ifPresent(left::add);
        }
        keep(new AlertMemory.Kept(kept.watched(), List.copyOf(left)));
    }

    private boolean told(Letter letter) {
        var channel = channels.stream()
                .filter(one -> one.name().equals(letter.channel()))
                .findFirst();
        // Switched off since: nobody wants it any more.
        if (channel.isEmpty()) return true;
        try {
            channel.get().tell(letter);
            log.info("alert told channel={} id={}", letter.channel(), letter.id());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception failed) {
            // The kind only: a message of a mail server may quote addresses.
            log.warn(
                    "alert not told channel={} id={} tries={} cause={}",
                    letter.channel(),
                    letter.id(),
                    letter.tries() + 1,
                    failed.getClass().getSimpleName());
            return false;
        }
    }

    private static Optional<Letter> again(Letter letter, Instant now) {
        if (Duration.between(letter.made(), now).compareTo(WORTHLESS) > 0) return Optional.empty();
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(letter.tries(), DOUBLED_AT_MOST));
        return Optional.of(letter.triedAgain(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)));
    }

    private void keep(AlertMemory.Kept now) {
        if (now.equals(kept)) return;
        kept = now;
        memory.write(now);
    }
}
