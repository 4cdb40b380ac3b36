package org.convene.bench.report;

import java.util.List;
import java.util.Locale;

/** Bars of the figures that have a reference, and behind each the reference: as SVG that is legible on light and dark. */
final class Chart {

    private static final int WIDTH = 760;
    private static final int BAR = 14;
    private static final int ROW = 54;
    private static final int LEFT = 8;
    private static final int LENGTH = 520;

    private Chart() {}

    static String of(List<Figure> figures) {
        List<Figure> shown =
                figures.stream().filter(figure -> figure.reference() != null).toList();
        if (shown.isEmpty()) {
            shown = figures;
        }
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <style>text{fill:#333}.f{fill:#2a5fb5}.r{fill:#9aa5b1}@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>
                """, WIDTH, shown.size() * ROW + BAR));
        for (int i = 0; i < shown.size(); i++) {
            svg.append(row(shown.get(i), i * ROW));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String row(Figure figure, int top) {
        Figure.Reference reference = figure.reference();
        double value = figure.median();
        double other = reference == null ? 0 : Figure.median(reference.rounds());
        double most = Math.max(Math.max(value, other), Double.MIN_NORMAL);
        StringBuilder row = new StringBuilder(text(LEFT, top + BAR, figure.name()));
        row.append(bar("f", top + BAR + 5, value / most, Numbers.of(value) + " " + figure.unit()));
        if (reference != null) {
            row.append(bar("r", top + 2 * BAR + 6, other / most, Numbers.of(other) + " " + reference.name()));
        }
        return row.toString();
    }

    private static String bar(String kind, int top, double share, String label) {
        double length = Math.max(1, share * LENGTH);
        return String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                        kind,
                        LEFT,
                        top,
                        length,
                        BAR - 2)
                + text(LEFT + (int) length + 6, top + BAR - 4, label);
    }

    private static String text(int x, int y, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\">%s</text>%n",
                x,
                y,
                words.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
