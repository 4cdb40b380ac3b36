package org.convene.gateway.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in from, as coarse as she would say it herself: Firefox on Android.
 *
 * @param browser {@code null} if it did not say anything that we know
 * @param system {@code null} if it did not say anything that we know
 */
public record Device(@Nullable String browser, @Nullable String system) {

    /** The first that matches: browsers name those they resemble too. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser", "Samsung Internet"),
            new Mark("YaBrowser", "Yandex Browser"),
            new Mark("MicroMessenger", "WeChat"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Linux", "Linux"));

    /** Reads what a browser says of itself, which may be anything, or nothing. */
    public static Device of(@Nullable String userAgent) {
        return userAgent == null
                ? new Device(null, null)
                : new Device(find(BROWSERS, userAgent), find(SYSTEMS, userAgent));
    }

    private static @Nullable String find(List<Mark> marks, String userAgent) {
        return marks.stream()
                .filter(mark -> userAgent.contains(mark.sign()))
                .map(Mark::name)
                .findFirst()
                .orElse(null);
    }

    private record Mark(String sign, String name) {}
}
