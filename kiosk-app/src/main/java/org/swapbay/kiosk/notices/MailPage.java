package org.swapbay.kiosk.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter as a page: the same words in the same order, large and dark on light or light on dark as the reader has it. It
 * loads nothing, so nobody learns that it was opened.
 */
final class MailPage {

    private static final String TEMPLATE = template();

    private MailPage() {}

    static String of(Letter letter) {
        var last = letter.paragraphs().size() - 1;
        var body = letter.paragraphs().subList(0, last).stream()
                .map(paragraph -> "<p>" + words(paragraph, letter) + "</p>")
                .collect(Collectors.joining("\n"));
        return TEMPLATE.replace("{language}", letter.language().toLanguageTag())
                .replace("{subject}", escaped(letter.subject()))
                .replace("{body}", body)
                .replace("{end}", words(letter.paragraphs().get(last), letter));
    }

    private static String words(String paragraph, Letter letter) {
        var words = escaped(paragraph);
        var linked = Optional.ofNullable(letter.link())
                .map(MailPage::escaped)
                .map(link -> words.replace(link, "<a href=\"%s\">%s</a>".formatted(link, link)))
                .orElse(words);
        return linked.replace("\n", "<br>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String template() {
        try {
            return new ClassPathResource("mail/page.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
