package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ResponseHeadersTests {

    @Test
    void withoutABenchNobodyElseMayFrameThePages() throws ServletException, IOException {
        var answer = answer(null, "/");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'self'");
    }

    @Test
    void onlyTheBenchMayFrameThePages() throws ServletException, IOException {
        var answer = answer(URI.create("http://localhost:8090/some/page"), "/");
        assertThat(answer.getHeader("X-Frame-Options")).isNull();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self' http://localhost:8090");
    }

    @Test
    void pagesAreNotKeptButStaticFilesMayBe() throws ServletException, IOException {
        assertThat(answer(null, "/console").getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer(null, "/VAADIN/build/index.js").getHeader("Cache-Control"))
                .isNull();
    }

    /** What a servlet that sets its own frame options, as Vaadin does, ends up sending. */
    private static MockHttpServletResponse answer(@Nullable URI bench, String path)
            throws ServletException, IOException {
        var answer = new MockHttpServletResponse();
        var vaadin = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                response.setHeader("X-Frame-Options", "DENY");
            }
        };
        new ResponseHeaders(bench)
                .doFilter(new MockHttpServletRequest("GET", path), answer, new MockFilterChain(vaadin));
        return answer;
    }
}
