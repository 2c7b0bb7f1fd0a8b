package org.swapbay.kiosk.devices;

import java.util.List;
import java.util.stream.Collectors;

/** Stops the start. {@link WrongSettingsAnalyzer} tells it to who reads the log. */
final class WrongSettings extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Wrong> wrong;

    WrongSettings(List<Wrong> wrong) {
        super(wrong.stream()
                .map(each -> each.setting() + " is " + each.value() + ", allowed is " + each.allowed())
                .collect(Collectors.joining("; ")));
        this.wrong = List.copyOf(wrong);
    }

    List<Wrong> wrong() {
        return wrong;
    }

    /**
     * @param setting the whole name, as documents write it
     * @param value as the program understood it; of a number that must be set and is not, 0
     * @param allowed such as {@code 1 to 255}
     */
    record Wrong(String setting, String value, String allowed) {}
}
