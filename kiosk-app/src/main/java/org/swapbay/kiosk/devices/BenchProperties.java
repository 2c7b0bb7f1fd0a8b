package org.swapbay.kiosk.devices;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The bench with the emulated hardware.
 *
 * @param url where it listens, such as {@code http://localhost:8090/}; none on a real kiosk
 */
@ConfigurationProperties("swapbay.bench")
record BenchProperties(@Nullable URI url) {}
