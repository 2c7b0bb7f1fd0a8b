package org.swapbay.kiosk.touchscreen;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers whoever started the browser whether people can see the kiosk's screen, and the page whether the program is there.
 * Says nothing else, so that it may be asked without a name.
 */
@RestController
class Heartbeat {

    /** The page says it every 1.5 s; one of them may be lost. */
    static final Duration SILENT = Duration.ofSeconds(4);

    private final KioskFeed feed;

    Heartbeat(KioskFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/kiosk/heartbeat")
    ResponseEntity<Void> seen() {
        var heardLately = feed.heard().plus(SILENT).isAfter(feed.now());
        return ResponseEntity.status(heardLately ? HttpStatus.NO_CONTENT : HttpStatus.SERVICE_UNAVAILABLE)
                .build();
    }

    @GetMapping("/kiosk/alive")
    ResponseEntity<Void> alive() {
        return ResponseEntity.noContent().build();
    }
}
