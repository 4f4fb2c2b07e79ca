package no.mestringsrom.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What somebody sits at.
 *
 * @param keyboardOnly neither mouse nor finger: everything is reached with the tabulator
 * @param script whether the browser runs any
 */
record Device(int width, int height, ColorScheme scheme, boolean keyboardOnly, boolean script) {

    static final Device DESK = new Device(1280, 900, ColorScheme.LIGHT, false, true);
    static final Device TABLET = new Device(768, 1024, ColorScheme.LIGHT, false, true);
    static final Device PHONE = new Device(360, 740, ColorScheme.LIGHT, false, true);

    Device inTheDark() {
        return new Device(width, height, ColorScheme.DARK, keyboardOnly, script);
    }

    Device withKeyboardOnly() {
        return new Device(width, height, scheme, true, script);
    }

    Device withoutScript() {
        return new Device(width, height, scheme, keyboardOnly, false);
    }

    Browser.NewContextOptions context() {
        return new Browser.NewContextOptions()
                .setLocale("nb-NO")
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script);
    }
}
