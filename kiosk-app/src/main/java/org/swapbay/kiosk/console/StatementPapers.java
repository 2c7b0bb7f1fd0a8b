package org.swapbay.kiosk.console;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.swapbay.kiosk.fees.Statements;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** A family's statement as a page to print, in the family's language, kept by no browser. */
@RestController
@Needs(Permission.SEE_FEES)
class StatementPapers {

    private static final int LONGEST_ID = 64;

    private final Statements statements;
    private final FeeSheets sheets;

    StatementPapers(Statements statements, FeeSheets sheets) {
        this.statements = statements;
        this.sheets = sheets;
    }

    static String address(String student, String language) {
        return "console/statement-paper/" + language + "/" + student;
    }

    @GetMapping("/console/statement-paper/{language}/{student}")
    ResponseEntity<String> paper(@PathVariable String language, @PathVariable String student) {
        var locale = Locale.of(language.equals("es") ? "es" : "en");
        return Optional.of(student)
                .filter(id -> id.length() <= LONGEST_ID)
                .flatMap(id -> statements.ofFamily(new PersonId(id)))
                .map(statement -> sheets.paper(statement, locale))
                .map(paper -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(paper.html()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
