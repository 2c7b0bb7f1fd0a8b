package org.swapbay.kiosk.devices;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.swapbay.kiosk.devices.DeviceHealth.State;

/** The devices on the health page. Without locks the kiosk serves nobody; without the others it still does. */
final class DevicesHealthIndicator implements HealthIndicator {

    private final DeviceHealthReport report;

    DevicesHealthIndicator(DeviceHealthReport report) {
        this.report = report;
    }

    @Override
    public Health health() {
        var serving = report.of(Device.LOCKS).state() == State.DOWN ? Status.DOWN : Status.UP;
        var health = Health.status(serving);
        report.all().forEach(each -> health.withDetail(each.device().name().toLowerCase(Locale.ROOT), details(each)));
        return health.build();
    }

    private static Map<String, Object> details(DeviceHealth health) {
        var details = new LinkedHashMap<String, Object>();
        details.put("state", health.state());
        details.put("since", health.since());
        details.put("cause", health.cause());
        details.put("remedy", health.remedy());
        return details;
    }
}
