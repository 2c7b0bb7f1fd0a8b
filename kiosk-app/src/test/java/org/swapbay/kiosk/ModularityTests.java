package org.swapbay.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(KioskApplication.class);

    @Test
    void everyDependencyBetweenModulesIsDeclared() {
        modules.verify();
    }

    @Test
    void everyModuleIsFound() {
        assertThat(modules.getModuleByName("devices")).isPresent();
        assertThat(modules.getModuleByName("swaps")).isPresent();
    }
}
