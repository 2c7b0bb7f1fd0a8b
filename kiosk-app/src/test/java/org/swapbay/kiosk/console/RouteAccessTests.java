package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.ReflectTools;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.web.context.WebApplicationContext;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.StaffAccounts;
import org.swapbay.kiosk.security.StaffRole;

/** Every address in every role: over HTTP, and inside an open page, where nothing is asked for over HTTP. */
@KioskTest
class RouteAccessTests {

    private static final String PASSWORD = "violet tractor sings";

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    @Qualifier("viewAccess")
    private NavigationAccessChecker access;

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void onlyTheConsoleIsClosedAndEveryAddressOfItSaysWhatItNeeds() {
        assertThat(Routes.needs(program))
                .containsKeys("console", "console/tickets/:___url_parameter", "console/photos/{ticket}/{sha256}");
        Routes.views(program).forEach((path, view) -> {
            if (!path.startsWith("console")) assertThat(view).as(path).hasAnnotation(AnonymousAllowed.class);
        });
        // What begins with local/ is for the command on this machine, which shows its own credential; the heartbeat
        // says whether the hallway's screen is seen, and nothing else; the web-hook is shut without a secret.
        assertThat(Routes.controllers(program).keySet())
                .allMatch(path -> path.startsWith("console/")
                        || path.startsWith("local/")
                        || Set.of("kiosk/heartbeat", "kiosk/alive", "hooks/stripe")
                                .contains(path));
    }

    @Test
    void everyPageThatIsWrittenIsToldToVaadin() {
        var pages = new ClassPathScanningCandidateComponentProvider(false);
        pages.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        // An empty program of the tests stands there.
        pages.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile("org\\.swapbay\\.kiosk\\.whole\\..*")));
        assertThat(pages.findCandidateComponents("org.swapbay.kiosk"))
                .extracting(BeanDefinition::getBeanClassName)
                .containsExactlyInAnyOrderElementsOf(Routes.views(program).values().stream()
                        .map(Class::getName)
                        .toList());
    }

    /** Vaadin is told not to look for them, and has those that it knows of itself. */
    @Test
    void everyPageForErrorsThatVaadinHasIsInItsPlace() throws Exception {
        var pages = new ClassPathScanningCandidateComponentProvider(false);
        pages.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        var registry = Routes.registry(program);
        var found = pages.findCandidateComponents("com.vaadin.flow");
        assertThat(found).hasSizeGreaterThanOrEqualTo(3);
        for (var page : found) {
            var type = Class.forName(page.getBeanClassName());
            var about = ReflectTools.getGenericInterfaceType(type, HasErrorParameter.class)
                    .asSubclass(Exception.class);
            assertThat(registry.getErrorNavigationTarget(about.getConstructor().newInstance()))
                    .as(type.getName())
                    .hasValueSatisfying(
                            entry -> assertThat(entry.getNavigationTarget()).isEqualTo(type));
        }
    }

    /** Vaadin looks for it in one package, and goes on without a word where it is not there. */
    @Test
    void everyPageHasTheFrameThatAllShare() throws Exception {
        var page = browser.send(HttpRequest.newBuilder(at("/login")).build(), BodyHandlers.ofString());
        assertThat(page.body()).contains("aura/aura.css", "kiosk/icon.svg", "Until the program has drawn the screen");
    }

    @Test
    void newsOfPaymentsFindNobodyWhereNoSecretIsSet() throws Exception {
        var news = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hooks/stripe"))
                .header("Stripe-Signature", "t=1,v1=00")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(browser.send(news, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void overHttpEachRoleReachesWhatThePagePromisesAndNothingElse(StaffRole role) throws Exception {
        signIn(role);
        var promised = PermissionPage.promised(Files.readString(PermissionPage.FILE), role);
        for (var route : Routes.needs(program).entrySet()) {
            var answer = get(example(route.getKey()));
            // A photo that does not exist is looked for by those only who may see it.
            assertThat(answer)
                    .as(route.getKey())
                    .isIn(promised.contains(route.getValue()) ? Set.of(200, 404) : Set.of(403));
        }
    }

    @Test
    void aClosedPageSaysSoAndLeadsBack() throws Exception {
        signIn(StaffRole.TEACHER);
        var request = HttpRequest.newBuilder(at("/console/cases")).header("Accept-Language", "es");
        assertThat(browser.send(request.build(), BodyHandlers.ofString()).body())
                .contains("No es para su cuenta", "href=\"/console\"");
    }

    @Test
    void nobodyReachesAnythingWithoutSigningIn() throws Exception {
        for (var path : Routes.needs(program).keySet()) {
            assertThat(get(example(path))).as(path).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void insideAPageEachRoleReachesTheSame(StaffRole role) throws IOException {
        var promised = PermissionPage.promised(Files.readString(PermissionPage.FILE), role);
        Routes.views(program).forEach((path, view) -> {
            var needs = view.getAnnotation(Needs.class);
            if (needs == null) return;
            var decision = access.check(navigation(view, role)).decision();
            assertThat(decision)
                    .as(path)
                    .isEqualTo(promised.contains(needs.value()) ? AccessCheckDecision.ALLOW : AccessCheckDecision.DENY);
        });
    }

    private static NavigationContext navigation(Class<?> view, StaffRole role) {
        Principal kim = () -> "kim";
        return new NavigationContext(
                Mockito.mock(Router.class),
                view,
                new Location(""),
                RouteParameters.empty(),
                kim,
                role.name()::equals,
                false);
    }

    private static String example(String template) {
        return "/" + template.replaceAll("/:___url_parameter.*", "/1").replaceAll("\\{[^}]*}", "x");
    }

    private void signIn(StaffRole role) throws IOException, InterruptedException {
        var name = "staff-" + role.name().toLowerCase(Locale.ROOT);
        if (accounts.find(name).isEmpty()) accounts.add(name, PASSWORD, Set.of(role), "lee");
        var form = "username=" + name + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        browser.send(
                HttpRequest.newBuilder(at("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private int get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
