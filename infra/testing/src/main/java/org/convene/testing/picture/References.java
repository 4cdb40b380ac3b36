package org.convene.testing.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * The pictures in a folder, each with a note of the browser and the letters it was made with: where others draw the
 * page, a picture says nothing about it.
 */
public final class References {

    private static final int COLOURS = 256;
    private static final int GROUNDS = 64;

    private final Path folder;

    private References(Path folder) {
        this.folder = folder;
    }

    public static References in(Path folder) {
        return new References(folder);
    }

    /** Returns whether this one was made with the same browser and letters, as {@link Fingerprint} tells them. */
    public boolean madeWith(String name, String fingerprint) throws IOException {
        Path note = note(name);
        return Files.exists(note) && Files.readString(note).equals(fingerprint);
    }

    public Optional<BufferedImage> find(String name) throws IOException {
        Path file = file(name);
        return Files.exists(file) ? Optional.ofNullable(ImageIO.read(file.toFile())) : Optional.empty();
    }

    /** Replaces a picture, in at most 256 colours, which is a third of the size and no less to the eye. */
    public void replace(String name, BufferedImage picture, String fingerprint) throws IOException {
        Files.createDirectories(folder);
        ImageIO.write(indexed(picture), "png", file(name).toFile());
        Files.writeString(note(name), fingerprint);
    }

    private Path file(String name) {
        return folder.resolve(name + ".png");
    }

    private Path note(String name) {
        return folder.resolve(name + ".txt");
    }

    private static BufferedImage indexed(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        Map<Integer, Integer> often = new HashMap<>();
        for (int pixel : pixels) {
            often.merge(pixel, 1, Integer::sum);
        }
        List<Integer> palette = palette(often);
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage written = new BufferedImage(
                width,
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(
                        8,
                        palette.size(),
                        palette.stream().mapToInt(Integer::intValue).toArray(),
                        0,
                        false,
                        -1,
                        DataBuffer.TYPE_BYTE));
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour));
            written.getRaster().setSample(i % width, i / width, 0, index);
        }
        return written;
    }

    // The grounds exactly as they are; then, one after the other, whichever colour is farthest from all that are there.
    private static List<Integer> palette(Map<Integer, Integer> often) {
        List<Integer> palette = new ArrayList<>(often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(GROUNDS)
                .map(Map.Entry::getKey)
                .toList());
        int[] others =
                often.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] away = IntStream.of(others)
                .map(colour -> distance(palette.get(nearest(palette, colour)), colour))
                .toArray();
        while (palette.size() < COLOURS) {
            int farthest = IntStream.range(0, others.length).reduce(0, (best, i) -> away[i] > away[best] ? i : best);
            if (away[farthest] == 0) {
                break;
            }
            int added = others[farthest];
            palette.add(added);
            for (int i = 0; i < others.length; i++) {
                away[i] = Math.min(away[i], distance(added, others[i]));
            }
        }
        return palette;
    }

    private static int nearest(List<Integer> palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++) {
            if (distance(palette.get(i), colour) < distance(palette.get(best), colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
