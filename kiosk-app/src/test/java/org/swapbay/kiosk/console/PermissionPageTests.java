package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.swapbay.kiosk.KioskTest;

@KioskTest
class PermissionPageTests {

    @Autowired
    private WebApplicationContext program;

    @Test
    void thePageIsWhatTheProgramDoes() throws IOException {
        var page = PermissionPage.write(Routes.needs(program), Acts.all());
        if (Boolean.getBoolean("swapbay.write")) Files.writeString(PermissionPage.FILE, page);
        assertThat(Files.readString(PermissionPage.FILE))
                .as("docs/reference/permissions.md, see this class")
                .isEqualTo(page);
    }
}
