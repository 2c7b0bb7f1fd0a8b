package org.swapbay.kiosk.devices;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.swapbay.kiosk.devices.WrongSettings.Wrong;

/** Says which settings are wrong, where each of them stands, and what is allowed. Spring would not say where. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingsAnalyzer extends AbstractFailureAnalyzer<WrongSettings> {

    private final Environment environment;

    WrongSettingsAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongSettings wrong) {
        var description = new StringBuilder("The kiosk does not start with these settings:\n");
        wrong.wrong().forEach(each -> describe(each, description));
        return new FailureAnalysis(
                description.toString(),
                "Put the settings right and start again: docs/reference/configuration.md",
                failure);
    }

    private void describe(Wrong wrong, StringBuilder description) {
        var found = find(wrong.setting());
        line(description.append('\n'), "Property", wrong.setting());
        line(description, "Value", found == null ? wrong.value() : found.getValue());
        if (found != null && found.getOrigin() != null) line(description, "Origin", found.getOrigin());
        line(description, "Allowed", wrong.allowed());
    }

    private static void line(StringBuilder description, String what, Object text) {
        description.append("    ").append(what).append(": ").append(text).append('\n');
    }

    private @Nullable ConfigurationProperty find(String setting) {
        var name = ConfigurationPropertyName.of(setting);
        for (var source : ConfigurationPropertySources.get(environment)) {
            var found = source.getConfigurationProperty(name);
            if (found != null) return found;
        }
        return null;
    }
}
