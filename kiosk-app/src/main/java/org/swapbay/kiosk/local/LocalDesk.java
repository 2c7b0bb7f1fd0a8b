package org.swapbay.kiosk.local;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.swapbay.kiosk.health.HealthBoard;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.health.HealthWords;
import org.swapbay.kiosk.safekeeping.Backups;
import org.swapbay.kiosk.swaps.LookWish;
import org.swapbay.kiosk.swaps.SwapDesk;

/** Answers the {@code swapbay} command; only who can read the local credential gets here. */
@RestController
@RequestMapping("/local")
class LocalDesk {

    /** Longer than a door may take. */
    private static final long ANSWERING_SECONDS = 30;

    /** Before the name of an account of this machine, where accounts of the console stand otherwise. */
    private static final String ON_SITE = "unix:";

    private static final int LONGEST_REASON = 200;

    /** The names that useradd(8) makes. */
    private static final Pattern ACCOUNT = Pattern.compile("[a-z_][a-z0-9_.-]{0,31}");

    private static final Logger log = LoggerFactory.getLogger(LocalDesk.class);

    private final HealthBoard board;
    private final Backups backups;
    private final SwapDesk desk;

    LocalDesk(HealthBoard board, Backups backups, SwapDesk desk) {
        this.board = board;
        this.backups = backups;
        this.desk = desk;
    }

    /** Every part as it is now, freshly looked at. */
    @GetMapping("/health")
    List<Map<String, Object>> health() {
        var words = HealthWords.in(Locale.ENGLISH);
        return board.look().stream().map(line -> told(line, words)).toList();
    }

    /** Makes a backup, restores it to a scratch place, and counts it. */
    @PostMapping("/backup")
    ResponseEntity<Map<String, String>> backup() {
        try {
            return ResponseEntity.ok(Map.of("made", backups.make().toString()));
        } catch (IOException | SQLException | RuntimeException failed) {
            log.error("backup: asked for by hand, none could be made", failed);
            return ResponseEntity.internalServerError().body(Map.of("failed", "the log says why"));
        }
    }

    /** @param by the account of this machine that asks, who stands at the kiosk */
    record Look(@Nullable String by, @Nullable String reason) {}

    /** Opens one bay for who stands there, while nobody is served. */
    @PostMapping("/bays/{bay}/open")
    ResponseEntity<Map<String, String>> open(@PathVariable int bay, @RequestBody Look look) {
        var by = look.by() == null ? "" : look.by();
        var reason = look.reason() == null ? "" : look.reason().strip();
        if (!ACCOUNT.matcher(by).matches() || reason.isEmpty() || reason.length() > LONGEST_REASON) return incomplete();
        try {
            var answer =
                    desk.lookInto(new LookWish(bay, ON_SITE + by, reason)).get(ANSWERING_SECONDS, TimeUnit.SECONDS);
            return ResponseEntity.ok(Map.of("answer", answer.word()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unanswered) {
            log.warn("bay {} was asked for by hand, and the desk did not say what became of it", bay);
        }
        return ResponseEntity.internalServerError().body(Map.of("failed", "look at the door"));
    }

    /** Left to itself, what cannot be read would be sent to the page where people sign in. */
    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        HttpMediaTypeNotSupportedException.class,
        TypeMismatchException.class
    })
    ResponseEntity<Map<String, String>> incomplete() {
        return ResponseEntity.badRequest().body(Map.of("failed", "which bay, who and why"));
    }

    private static Map<String, Object> told(HealthLine line, HealthWords words) {
        var told = new LinkedHashMap<String, Object>();
        told.put("part", line.part().word());
        told.put("name", words.part(line.part()));
        told.put("which", line.which());
        told.put("state", line.state().word());
        told.put("since", line.since().toString());
        told.put("cause", line.cause().word());
        told.put("says", words.cause(line, Instant::toString));
        told.put("remedy", words.remedy(line, Instant::toString));
        return told;
    }
}
