package org.swapbay.kiosk;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the kiosk. The visit itself begins in {@code swaps.SwapDesk}. */
@SpringBootApplication
@ConfigurationPropertiesScan
// All that Vaadin has to find; pages are told, see ConsolePages. Without it every class is read at each start.
@EnableVaadin("org.swapbay.kiosk.touchscreen.shell")
@Modulithic(systemName = "Swapbay")
public class KioskApplication {

    public static void main(String[] arguments) {
        new Starts(arguments).start();
    }
}
