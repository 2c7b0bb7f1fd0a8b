package org.swapbay.kiosk;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the kiosk. The visit itself begins in {@code swaps.SwapDesk}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Swapbay")
public class KioskApplication {

    public static void main(String[] arguments) {
        new Starts(arguments).start();
    }
}
