package org.swapbay.kiosk.local;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.swapbay.kiosk.health.HealthBoard;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.health.HealthWords;
import org.swapbay.kiosk.safekeeping.Backups;

/** Answers the {@code swapbay} command; only who can read the local credential gets here. */
@RestController
@RequestMapping("/local")
class LocalDesk {

    private static final Logger log = LoggerFactory.getLogger(LocalDesk.class);

    private final HealthBoard board;
    private final Backups backups;

    LocalDesk(HealthBoard board, Backups backups) {
        this.board = board;
        this.backups = backups;
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
