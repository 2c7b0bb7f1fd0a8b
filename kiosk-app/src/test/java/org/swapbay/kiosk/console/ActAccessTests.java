package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffRole;

/** Every act of the console in every role. A new one cannot be forgotten: {@link Acts} reads them from the classes. */
class ActAccessTests {

    /** Tells open pages to look again; nothing is done by it. */
    private static final String REFRESHING = "Changes.";

    private final Staff staff = new Staff(new AuthenticationContext());

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyActSignsWithExactlyOnePermission() {
        var acts = Acts.all();
        assertThat(acts)
                .containsKeys("DecisionForm.decide", "StudentPin.confirm", "TicketTop.act", "PhotosCard.receive");
        acts.forEach((act, needs) -> {
            if (!act.startsWith(REFRESHING)) assertThat(needs).as(act).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void everyActIsDoneByWhomThePagePromisesItAndByNobodyElse(StaffRole role) throws IOException {
        signIn(role);
        var promised = PermissionPage.promised(Files.readString(PermissionPage.FILE), role);
        Acts.all()
                .forEach((act, needs) -> needs.forEach(permission -> {
                    assertThat(staff.may(permission)).as(act).isEqualTo(promised.contains(permission));
                    if (promised.contains(permission)) {
                        assertThat(staff.signs(permission)).as(act).isEqualTo("kim");
                    } else {
                        assertThatExceptionOfType(AccessDeniedException.class)
                                .as(act)
                                .isThrownBy(() -> staff.signs(permission));
                    }
                }));
    }

    @Test
    void severalRolesMayWhatAnyOfThemMay() {
        signIn(StaffRole.OFFICE, StaffRole.TECHNICIAN);
        assertThat(staff.may(Permission.WORK_ON_TICKETS)).isTrue();
        assertThat(staff.may(Permission.MANAGE_STAFF)).isFalse();
    }

    @Test
    void whoHasNoRoleMayNothing() {
        signIn();
        assertThat(Stream.of(Permission.values()).filter(staff::may)).isEmpty();
    }

    @Test
    void thePageKnowsEveryPermission() throws IOException {
        assertThat(PermissionPage.listed(Files.readString(PermissionPage.FILE))).containsExactly(Permission.values());
    }

    private static void signIn(StaffRole... roles) {
        var held = Stream.of(roles).map(role -> "ROLE_" + role.name()).collect(Collectors.joining(","));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "kim", null, AuthorityUtils.commaSeparatedStringToAuthorityList(held)));
    }
}
