package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTouchscreenTests {

    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1, true",
        "'', ::1, true",
        "'', 0:0:0:0:0:0:0:1, true",
        "'', 10.2.3.4, false",
        "'', 2001:db8::7, false",
        "'', localhost.evil.example, false",
        "some-screen, 10.2.3.4, false",
        "consoles, 10.2.3.4, false",
        "console, 10.2.3.4, true",
        "console/tickets, 10.2.3.4, true",
        "login, 10.2.3.4, true",
        "setup, 10.2.3.4, true",
    })
    void onlyTheStaffsPagesAreForTheNetwork(String path, String from, boolean allowed) {
        assertThat(new LocalTouchscreen(false).allowed(path, from, "localhost:8080"))
                .isEqualTo(allowed);
        assertThat(new LocalTouchscreen(true).allowed(path, from, "localhost:8080"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, true",
        "LOCALHOST, true",
        "127.0.0.1:8080, true",
        "[::1]:8080, true",
        "evil.example:8080, false",
        "localhost.evil.example, false",
        "127.0.0.1.evil.example:8080, false",
        "10.2.3.4:8080, false",
    })
    void aSiteThatReboundItsNameToThisMachineIsNotTheTouchscreen(String host, boolean allowed) {
        assertThat(new LocalTouchscreen(false).allowed("", "127.0.0.1", host)).isEqualTo(allowed);
        assertThat(new LocalTouchscreen(false).allowed("login", "127.0.0.1", host))
                .isTrue();
    }
}
