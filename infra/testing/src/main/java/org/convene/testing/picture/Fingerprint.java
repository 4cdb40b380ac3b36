package org.convene.testing.picture;

import com.microsoft.playwright.Page;
import java.util.Objects;

/** What draws a page: the browser's version, and how wide it sets some words of each script in our families of letters. */
public final class Fingerprint {

    private static final String WIDTHS = """
            () => {
              const words = ["Hamburgefonstiv 0123", "Ниет қоры", "呼吸衰竭", "ภาวะ", "الفشل التنفسي"];
              const families = ["--sans", "--serif", "--mono"];
              return families.map(family => family + " " + words.map(word => {
                const probe = document.createElement("span");
                probe.style.cssText = "position:absolute;white-space:nowrap;font:100px/1 " + getComputedStyle(document.documentElement).getPropertyValue(family);
                probe.textContent = word;
                document.body.append(probe);
                const box = probe.getBoundingClientRect();
                probe.remove();
                return box.width.toFixed(1);
              }).join(" ")).join("\\n");
            }""";

    private Fingerprint() {}

    /** Returns a few lines of text: equal where pages look equal. */
    public static String of(Page page) {
        String version = Objects.requireNonNull(page.context().browser()).version();
        String major = version.replaceFirst("\\..*", "");
        return "Chromium " + major + "\n" + page.evaluate(WIDTHS) + "\n";
    }
}
