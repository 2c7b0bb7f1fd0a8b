package org.swapbay.kiosk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailPageTests {

    @Test
    void thePageSaysTheSameInTheSameOrderInItsLanguage() {
        var page = MailPage.of(
                letter("Ticket: R-1\nhttps://school.example/t?a=1&b=2", "https://school.example/t?a=1&b=2"));

        assertThat(page)
                .contains("<html lang=\"es\">", "<h1>El Chromebook está listo</h1>")
                .containsSubsequence("<p>Hola:</p>", "Ticket: R-1<br><a href=", "<footer>Escuela</footer>")
                .contains("<a href=\"https://school.example/t?a=1&amp;b=2\">https://school.example/t?a=1&amp;b=2</a>");
    }

    @Test
    void whatSomebodyWroteIsNeverPartOfThePage() {
        var page = MailPage.of(letter("<script>alert('x')</script> & \"more\"", null));

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;", "&amp; &quot;more&quot;");
    }

    /** Neither a picture nor a font nor a style: whoever opens it is counted by nobody. */
    @Test
    void nothingIsLoadedFromAnywhere() {
        assertThat(MailPage.of(letter("Hola", null)))
                .doesNotContain("http", "src=", "url(", "@import", "<link", "<img", "<script");
    }

    @Test
    void theTextIsReadWithoutThePage() {
        assertThat(letter("Ticket: R-1", null).text()).isEqualTo("Hola:\n\nTicket: R-1\n\nEscuela\n");
    }

    private static Letter letter(String words, @Nullable String link) {
        return new Letter(
                "<n@swapbay>",
                "family@example.org",
                Locale.of("es"),
                "El Chromebook está listo",
                List.of("Hola:", words, "Escuela"),
                link);
    }
}
