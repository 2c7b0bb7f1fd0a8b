package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.swapbay.kiosk.KioskTest;

/** Who reaches what, over real HTTP. */
@KioskTest
@ExtendWith(OutputCaptureExtension.class)
class RequestAccessTests {

    private static final String PASSWORD = "violet tractor sings";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    private CookieManager cookies;
    private HttpClient browser;

    @BeforeEach
    void openBrowser() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    @ParameterizedTest
    @CsvSource({
        "/login, 200",
        "/setup, 200",
        "/actuator/health/liveness, 200",
        "/console-assets/console.css, 200",
        "/console, 302",
        "/console/cabinet, 302",
        "/console/tickets, 302",
        "/console/tickets/R-000123, 302",
        "/console/photos/R-000123/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, 302",
        "/console/cases, 302",
        "/console/assets, 302",
        "/console/assets/CB-0042, 302",
        "/console/no-such-page, 302",
        "/actuator, 302",
        "/actuator/env, 302",
        "/actuator/heapdump, 302",
        "/no-such-page, 302",
        "/error, 302",
        "/setup-code, 302",
    })
    void withoutSigningInOnlyTheOpenPlacesAnswer(String path, int status) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        if (status == 302)
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void everyRoleReachesTheConsoleAndNothingElse(StaffRole role) throws Exception {
        assertThat(signIn(account(role), PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/console");
        for (var path : new String[] {"", "/assets", "/assets/CB-0042"}) {
            assertThat(get("/console" + path).statusCode()).as(path).isEqualTo(200);
        }
        for (var path : new String[] {"/actuator", "/actuator/env", "/no-such-page", "/h2-console"}) {
            assertThat(get(path).statusCode()).as(path).isIn(403, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/tickets/R-000123", "/console/assets?at=BAY&role=LOANER", "/console/no-such-page"})
    void whoAskedForAPageOfTheConsoleGetsItAfterSigningIn(String path) throws Exception {
        get(path);

        assertThat(leadsTo(signIn(account(StaffRole.TECHNICIAN), PASSWORD))).isEqualTo(path);
        get(path);
        assertThat(leadsTo(signIn(account(StaffRole.TECHNICIAN), PASSWORD))).isEqualTo("/console");
    }

    @Test
    void aWrongPasswordInBetweenLosesNoPage() throws Exception {
        get("/console/tickets");
        signIn(account(StaffRole.TECHNICIAN), "not the right one");

        assertThat(leadsTo(signIn(account(StaffRole.TECHNICIAN), PASSWORD))).isEqualTo("/console/tickets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/setup-code", "/no-such-page"})
    void noOtherPlaceIsRemembered(String path) throws Exception {
        get(path);

        assertThat(leadsTo(signIn(account(StaffRole.TECHNICIAN), PASSWORD))).isEqualTo("/console");
    }

    @Test
    void noLinkDecidesWhereASignInEnds() throws Exception {
        var form = "username=" + account(StaffRole.TECHNICIAN) + "&password=" + encoded(PASSWORD)
                + "&Saved-url=https%3A%2F%2Fexample.org%2F&Default-url=https%3A%2F%2Fexample.org%2F";

        assertThat(leadsTo(post(form))).isEqualTo("/console");
    }

    @Test
    void signingInGivesTheSessionANewName() throws Exception {
        get("/login");
        var before = session();
        assertThat(before).isNotEmpty();
        signIn(account(StaffRole.TECHNICIAN), PASSWORD);
        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordLeadsBackAndSaysNothing(CapturedOutput output) throws Exception {
        var name = account(StaffRole.TECHNICIAN);
        var answer = signIn(name, "not the right one");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?error");
        assertThat(get("/console").statusCode()).isEqualTo(302);
        assertThat(output).doesNotContain(name).doesNotContain("not the right one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/setup",
                "/console",
                "/actuator/health/liveness",
                "/console-assets/console.css",
                "/nothing"
            })
    void everyAnswerCarriesTheProtectiveHeaders(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'");
        if (!path.endsWith(".css")) {
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void theCookieIsForThisSiteAndNotForScripts() throws Exception {
        var cookie = get("/login").headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    }

    private String account(StaffRole role) {
        var name = "staff-" + role.name().toLowerCase(Locale.ROOT);
        if (accounts.find(name).isEmpty()) accounts.add(name, PASSWORD, Set.of(role), "lee");
        return name;
    }

    private HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        return post("username=" + encoded(username) + "&password=" + encoded(password));
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    /** Without the host. */
    private static String leadsTo(HttpResponse<String> answer) {
        var to = URI.create(answer.headers().firstValue("Location").orElse(""));
        return "localhost".equals(to.getHost()) || to.getHost() == null
                ? to.getPath() + (to.getQuery() == null ? "" : "?" + to.getQuery())
                : to.toString();
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
