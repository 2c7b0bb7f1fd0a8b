package org.swapbay.kiosk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What a signed-in person sees at an address that is not for their roles: that it is so, and the way back. */
final class ClosedPage implements AccessDeniedHandler {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title><link rel="stylesheet" href="/console-assets/console.css"></head>
            <body><main class="staff-door"><h1>%s</h1><p>%s</p><a href="/console">%s</a></main></body></html>
            """;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse answer, AccessDeniedException denied)
            throws IOException {
        answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
        if (!request.getMethod().equals("GET")) return;
        var texts = StaffTexts.in(request.getLocale());
        answer.setContentType(MediaType.TEXT_HTML_VALUE);
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.getWriter()
                .write(PAGE.formatted(
                        texts.say("closed.language"),
                        texts.say("closed.title"),
                        texts.say("closed.title"),
                        texts.say("closed.why"),
                        texts.say("closed.back")));
    }
}
