package org.swapbay.kiosk.console;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** A ticket's photos, for those only who may see the ticket, kept by no browser. */
@RestController
@Needs(Permission.SEE_TICKETS)
class TicketPhotos {

    private final Workshop workshop;

    TicketPhotos(Workshop workshop) {
        this.workshop = workshop;
    }

    static String address(String ticket, String sha256) {
        return "console/photos/" + ticket + "/" + sha256;
    }

    @GetMapping("/console/photos/{ticket}/{sha256}")
    ResponseEntity<byte[]> photo(@PathVariable String ticket, @PathVariable String sha256) {
        return workshop.photo(ticket, sha256)
                .map(jpeg -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        .contentType(MediaType.IMAGE_JPEG)
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
