package org.convene.testing.picture;

import java.awt.image.BufferedImage;

/**
 * How one picture differs from another. Edges of letters may be smoothed a little differently from run to run, so there
 * a pixel counts only if one of its colours is off by more than a tenth; on an even ground a thirtieth is enough.
 *
 * @param share of all pixels, from 0 to 1; where one picture is larger, all that it has more counts
 * @param difference the second picture, pale, with what is different in red
 */
public record PictureComparison(double share, BufferedImage difference) {

    /** Fewer than one pixel in fifty thousand: less than a full stop on a page. */
    public static final double TOLERATED = 0.00002;

    private static final int FAINT = 26;
    private static final int ROUNDED = 8;
    private static final int EVEN = 4;
    private static final int RED = 0xFFD01010;

    public static PictureComparison of(BufferedImage reference, BufferedImage now) {
        int width = Math.max(reference.getWidth(), now.getWidth());
        int height = Math.max(reference.getHeight(), now.getHeight());
        BufferedImage difference = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[][] before = rows(reference);
        int[][] after = rows(now);
        long different = 0;
        for (int y = 0; y < height; y++) {
            int[] drawn = new int[width];
            for (int x = 0; x < width; x++) {
                boolean same = within(before, x, y) && within(after, x, y);
                if (same) {
                    boolean even = even(before, x, y) && even(after, x, y);
                    same = distance(before[y][x], after[y][x]) <= (even ? ROUNDED : FAINT);
                }
                drawn[x] = same ? pale(after[y][x]) : RED;
                different += same ? 0 : 1;
            }
            difference.setRGB(0, y, width, 1, drawn, 0, width);
        }
        return new PictureComparison((double) different / ((long) width * height), difference);
    }

    public boolean tolerable() {
        return share <= TOLERATED;
    }

    private static int[][] rows(BufferedImage picture) {
        int[][] rows = new int[picture.getHeight()][];
        for (int y = 0; y < rows.length; y++) {
            rows[y] = picture.getRGB(0, y, picture.getWidth(), 1, null, 0, picture.getWidth());
        }
        return rows;
    }

    private static boolean within(int[][] rows, int x, int y) {
        return y < rows.length && x < rows[y].length;
    }

    // Wider than the strokes of most letters.
    private static boolean even(int[][] rows, int x, int y) {
        if (x < EVEN || y < EVEN) {
            return false;
        }
        int colour = rows[y][x];
        for (int up = 0; up <= EVEN; up++) {
            for (int back = 0; back <= EVEN; back++) {
                if (rows[y - up][x - back] != colour) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int distance(int one, int other) {
        return Math.max(
                Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)),
                Math.max(Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)), Math.abs((one & 0xFF) - (other & 0xFF))));
    }

    private static int pale(int colour) {
        return 0xFF000000 | (colour >> 2 & 0x3F3F3F) + 0xC0C0C0;
    }
}
