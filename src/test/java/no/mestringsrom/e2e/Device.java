package no.mestringsrom.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What somebody sits at.
 *
 * @param keyboardOnly neither mouse nor finger: everything is reached with the tabulator
 * @param script whether the browser runs any
 * @param still whether camera and microphone are there and give nothing, as {@link #unseenAndUnheard()} says
 */
record Device(int width, int height, ColorScheme scheme, boolean keyboardOnly, boolean script, boolean still) {

    static final Device DESK = new Device(1280, 900, ColorScheme.LIGHT, false, true, false);
    static final Device TABLET = new Device(768, 1024, ColorScheme.LIGHT, false, true, false);
    static final Device PHONE = new Device(360, 740, ColorScheme.LIGHT, false, true, false);

    Device inTheDark() {
        return new Device(width, height, ColorScheme.DARK, keyboardOnly, script, still);
    }

    Device withKeyboardOnly() {
        return new Device(width, height, scheme, true, script, still);
    }

    Device withoutScript() {
        return new Device(width, height, scheme, keyboardOnly, false, still);
    }

    /**
     * For somebody whom nobody looks at or listens to: in the practice room everybody codes picture and sound once for each of the
     * others, twenty times for five, and a slow machine does nothing else then.
     */
    Device unseenAndUnheard() {
        return new Device(width, height, scheme, keyboardOnly, script, true);
    }

    Browser.NewContextOptions context() {
        return new Browser.NewContextOptions()
                .setLocale("nb-NO")
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script);
    }
}
