package org.swapbay.kiosk;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the kiosk. The visit itself begins in {@code swaps.SwapDesk}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
// Where the pages are. Without it Vaadin reads every class of the program at each start to find them.
@EnableVaadin({"org.swapbay.kiosk.touchscreen", "org.swapbay.kiosk.console", "org.swapbay.kiosk.security"})
@Modulithic(systemName = "Swapbay")
public class KioskApplication {

    public static void main(String[] arguments) {
        new Starts(arguments).start();
    }
}
