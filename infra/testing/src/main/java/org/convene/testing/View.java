package org.convene.testing;

import com.microsoft.playwright.options.ColorScheme;
import java.time.ZoneId;
import java.util.Locale;

/** How a reader looks at a page: the size of her screen, her colours, her language, where she is, with or without scripts. */
public record View(int width, int height, ColorScheme colours, Locale locale, ZoneId zone, boolean scripts) {

    /** A desk in Berlin, English, light, with scripts. */
    public static View desktop() {
        return new View(1280, 900, ColorScheme.LIGHT, Locale.UK, ZoneId.of("Europe/Berlin"), true);
    }

    /** A phone in Berlin, English, light, with scripts. */
    public static View phone() {
        return new View(390, 844, ColorScheme.LIGHT, Locale.UK, ZoneId.of("Europe/Berlin"), true);
    }

    public View dark() {
        return new View(width, height, ColorScheme.DARK, locale, zone, scripts);
    }

    public View in(Locale other) {
        return new View(width, height, colours, other, zone, scripts);
    }

    /** Takes a zone such as {@code Asia/Shanghai}. */
    public View at(String other) {
        return new View(width, height, colours, locale, ZoneId.of(other), scripts);
    }

    /** The same on a screen of another width, in CSS pixels. */
    public View narrow(int other) {
        return new View(other, height, colours, locale, zone, scripts);
    }

    public View withoutScripts() {
        return new View(width, height, colours, locale, zone, false);
    }
}
