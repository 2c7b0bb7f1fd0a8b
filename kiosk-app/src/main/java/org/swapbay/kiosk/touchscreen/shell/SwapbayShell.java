package org.swapbay.kiosk.touchscreen.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the program shares: push, and Aura as base theme. Each page brings its own style sheet. */
@Push
@StyleSheet(Aura.STYLESHEET)
public class SwapbayShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "kiosk/icon.svg", "any");
        settings.addInlineFromFile("META-INF/resources/kiosk/first-look.js", Inline.Wrapping.JAVASCRIPT);
    }
}
