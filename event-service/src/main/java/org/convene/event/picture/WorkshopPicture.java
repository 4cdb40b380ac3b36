package org.convene.event.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws a workshop as a PNG of 1200 by 630 pixels, from the right where its title is read so. */
public final class WorkshopPicture {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final int EDGE = 76;
    private static final int BAND = 18;
    private static final int INSIDE = WIDTH - 2 * EDGE;
    private static final int HOSTS_END = 450;
    private static final Color PAPER = new Color(0xfbfaf6);
    private static final Color INK = new Color(0x1d1c1a);
    private static final Color SOFT = new Color(0x5d5a53);
    private static final Color RULE = new Color(0xdedad0);
    private static final Color ACCENT = new Color(0x0a5c55);
    private static final Color STOP = new Color(0xa3271d);

    private final Typefaces faces;
    private final PictureText text;
    private final Map<String, BufferedImage> logos;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D canvas = image.createGraphics();
    private final boolean mirrored;

    private WorkshopPicture(Typefaces faces, PictureText text, Map<String, BufferedImage> logos) {
        this.faces = faces;
        this.text = text;
        this.logos = logos;
        this.mirrored = text.isRightToLeft();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /**
     * Returns the PNG.
     *
     * @param logos by the hashes that the text names; a host without one is drawn without
     */
    public static byte[] draw(Typefaces faces, PictureText text, Map<String, BufferedImage> logos) {
        WorkshopPicture picture = new WorkshopPicture(faces, text, logos);
        try {
            picture.paint();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture.image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            picture.canvas.dispose();
        }
    }

    private void paint() {
        canvas.setColor(PAPER);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(text.notice() == null ? ACCENT : STOP);
        canvas.fillRect(mirrored ? WIDTH - BAND : 0, 0, BAND, HEIGHT);

        float y = 62;
        if (text.notice() != null) {
            y = lines(broken(faces.sans(), text.notice(), Font.BOLD, 30, INSIDE), STOP, y, 1) + 8;
        } else if (text.series() != null) {
            y = lines(broken(faces.sans(), text.series(), Font.BOLD, 28, INSIDE), ACCENT, y, 1) + 8;
        }
        lines(title(hosts() - y), INK, y, 4);
        when(HEIGHT - 54);
    }

    private List<TextLayout> title(float tallest) {
        for (float size = 68; size > 36; size -= 4) {
            List<TextLayout> lines = broken(faces.serif(), text.title(), Font.BOLD, size, INSIDE);
            if (lines.size() <= 4 && height(lines) <= tallest) {
                return lines;
            }
        }
        return broken(faces.serif(), text.title(), Font.BOLD, 36, INSIDE);
    }

    /** Writes all of them in one size, whatever it takes, and returns where they begin. */
    private float hosts() {
        List<List<HostMark>> rows = List.of();
        float size = 30;
        for (boolean full : new boolean[] {true, false}) {
            for (size = 30; size >= 20; size -= 2) {
                rows = rows(full, size);
                if (rows.size() <= 2) {
                    break;
                }
            }
            if (rows.size() <= 2) {
                break;
            }
        }
        float row = Math.max(size, 20) * 1.55f;
        float first = HOSTS_END - rows.size() * row;
        float y = first;
        lines(broken(faces.sans(), text.hostedBy(), Font.PLAIN, 22, INSIDE), SOFT, y - 32, 1);
        for (List<HostMark> marks : rows) {
            float at = 0;
            for (HostMark mark : marks) {
                canvas.setColor(mark.colour());
                canvas.fillRoundRect(
                        Math.round(mirrored ? WIDTH - EDGE - at - 6 : EDGE + at),
                        Math.round(y + 4),
                        6,
                        (int) size,
                        3,
                        3);
                logo(mark, EDGE + at + HostMark.STRIPE, y + 4);
                canvas.setColor(INK);
                float before = HostMark.STRIPE + mark.logoWidth();
                float x = mirrored ? WIDTH - EDGE - at - before - mark.name().getAdvance() : EDGE + at + before;
                mark.name().draw(canvas, x, y + size);
                at += mark.width();
            }
            y += row;
        }
        return first - 40;
    }

    // On white, as on pages: most logos are made for paper.
    private void logo(HostMark mark, float at, float top) {
        BufferedImage logo = mark.logo();
        if (logo == null) {
            return;
        }
        int width = mark.width(logo);
        int height = mark.height(logo);
        int x = Math.round(mirrored ? WIDTH - at - width : at);
        int y = Math.round(top + (mark.size() - height) / 2);
        canvas.setColor(Color.WHITE);
        canvas.fillRoundRect(x - 2, y - 2, width + 4, height + 4, 6, 6);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(logo, x, y, width, height, null);
    }

    private List<List<HostMark>> rows(boolean fullNames, float size) {
        List<List<HostMark>> rows = new ArrayList<>();
        float at = 0;
        for (PictureText.Host host : text.hosts()) {
            String name = fullNames ? host.name() : host.shortName();
            TextLayout written =
                    broken(faces.sans(), name, Font.PLAIN, size, INSIDE - 18).getFirst();
            BufferedImage logo = host.logo() == null ? null : logos.get(host.logo());
            HostMark mark = new HostMark(written, Color.decode(host.colour()), logo, size);
            if (rows.isEmpty() || at + mark.width() - HostMark.GAP > INSIDE) {
                rows.add(new ArrayList<>());
                at = 0;
            }
            rows.getLast().add(mark);
            at += mark.width();
        }
        return rows;
    }

    private void when(float bottom) {
        canvas.setColor(RULE);
        canvas.fillRect(EDGE, 470, INSIDE, 2);
        float size = 44;
        List<TextLayout> day = broken(faces.serif(), text.day(), Font.PLAIN, size, INSIDE);
        while (day.size() > 1 && size > 28) {
            size -= 4;
            day = broken(faces.serif(), text.day(), Font.PLAIN, size, INSIDE);
        }
        lines(day, INK, 488, 1);
        List<TextLayout> mark = broken(faces.serif(), "Convene", Font.BOLD, 28, INSIDE);
        TextLayout name = mark.getFirst();
        canvas.setColor(ACCENT);
        name.draw(canvas, mirrored ? EDGE : WIDTH - EDGE - name.getAdvance(), bottom);
        TextLayout zone = broken(faces.sans(), text.zone(), Font.PLAIN, 26, INSIDE - name.getAdvance() - 40)
                .getFirst();
        canvas.setColor(SOFT);
        zone.draw(canvas, mirrored ? WIDTH - EDGE - zone.getAdvance() : EDGE, bottom);
    }

    /** Draws at most so many lines from y on and returns where the next may begin. */
    private float lines(List<TextLayout> lines, Color colour, float y, int most) {
        canvas.setColor(colour);
        float at = y;
        for (TextLayout line : lines.subList(0, Math.min(most, lines.size()))) {
            at += line.getAscent();
            line.draw(canvas, mirrored ? WIDTH - EDGE - line.getAdvance() : EDGE, at);
            at += line.getDescent() + line.getLeading();
        }
        return at;
    }

    private List<TextLayout> broken(Typefaces.Face face, String words, int style, float size, float width) {
        AttributedString styled = face.write(words, style, size);
        styled.addAttribute(
                TextAttribute.RUN_DIRECTION,
                mirrored ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        AttributedCharacterIterator characters = styled.getIterator();
        LineBreakMeasurer measurer = new LineBreakMeasurer(
                characters, BreakIterator.getLineInstance(text.language()), canvas.getFontRenderContext());
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < characters.getEndIndex()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    private static float height(List<TextLayout> lines) {
        float height = 0;
        for (TextLayout line : lines) {
            height += line.getAscent() + line.getDescent() + line.getLeading();
        }
        return height;
    }

    private record HostMark(
            TextLayout name, Color colour, @Nullable BufferedImage logo, float size) {
        static final float GAP = 36;
        static final float STRIPE = 18;
        private static final int WIDEST = 4;

        /** As high as the letters, unless it is so wide that it has to be lower. */
        private double scale(BufferedImage picture) {
            return Math.min(size / picture.getHeight(), WIDEST * size / picture.getWidth());
        }

        int width(BufferedImage picture) {
            return (int) Math.max(1, Math.round(picture.getWidth() * scale(picture)));
        }

        int height(BufferedImage picture) {
            return (int) Math.max(1, Math.round(picture.getHeight() * scale(picture)));
        }

        float logoWidth() {
            return logo == null ? 0 : width(logo) + 12;
        }

        float width() {
            return STRIPE + logoWidth() + name.getAdvance() + GAP;
        }
    }
}
