package org.convene.event.logo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files that people upload, and files that nobody should. */
public final class Pictures {

    private static final int WIDTH_AT = 16;
    private static final int HEADER_AT = 12;
    private static final int HEADER_LENGTH = 17;

    private Pictures() {}

    /** A red disc on nothing. */
    public static byte[] of(String format, int width, int height) {
        boolean clear = format.equals("png");
        BufferedImage picture =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillOval(0, 0, width, height);
        canvas.dispose();
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(picture, format, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG that says it is larger than it is. */
    public static byte[] claiming(int width, int height) {
        byte[] file = of("png", 10, 10);
        ByteBuffer header = ByteBuffer.wrap(file);
        header.putInt(WIDTH_AT, width).putInt(WIDTH_AT + 4, height);
        CRC32 sum = new CRC32();
        sum.update(file, HEADER_AT, HEADER_LENGTH);
        header.putInt(HEADER_AT + HEADER_LENGTH, (int) sum.getValue());
        return file;
    }

    /** A small file of 400 MB of pixels: what is compressed a thousandfold takes one byte in a thousand to say. */
    public static byte[] bomb() {
        byte[] zeros = new byte[1_000_000];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] some = new byte[65_536];
        for (int megabyte = 0; megabyte < 400; megabyte++) {
            deflater.setInput(zeros);
            for (int many = deflater.deflate(some); many > 0; many = deflater.deflate(some)) {
                body.write(some, 0, many);
            }
        }
        deflater.finish();
        for (int many = deflater.deflate(some); many > 0; many = deflater.deflate(some)) {
            body.write(some, 0, many);
        }
        deflater.end();
        return withBody(claiming(10_000, 10_000), body.toByteArray());
    }

    /** The same bytes under a small header, where there are far fewer pixels than the body goes on to bring. */
    public static byte[] bombBehindASmallHeader() {
        byte[] bomb = bomb();
        byte[] small = of("png", 10, 10);
        System.arraycopy(small, 0, bomb, 0, HEADER_AT + HEADER_LENGTH + 4);
        return bomb;
    }

    private static byte[] withBody(byte[] png, byte[] body) {
        int header = HEADER_AT + HEADER_LENGTH + 4;
        ByteBuffer file = ByteBuffer.allocate(header + 12 + body.length + 12);
        file.put(png, 0, header).putInt(body.length);
        chunk(file, "IDAT", body);
        file.putInt(0);
        chunk(file, "IEND", new byte[0]);
        return file.array();
    }

    private static void chunk(ByteBuffer file, String name, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        file.put(name.getBytes(StandardCharsets.US_ASCII)).put(data).putInt((int) sum.getValue());
    }

    /** A red disc on nothing, or pixels of many colours, as a browser wrote them. */
    public static byte[] webp(String kind) {
        try (InputStream file = Pictures.class.getResourceAsStream("/logos/" + kind + ".webp")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A WebP that ends where its pixels should begin, and states as many as one likes: its sides stand in 28 bits. */
    public static byte[] webpClaiming(int width, int height) {
        byte[] file = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        ByteBuffer sides = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return sides.putInt(21, (sides.getInt(21) & 0xf0000000) | (width - 1) | ((height - 1) << 14))
                .array();
    }

    public static byte[] svg(String inside) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                        + "viewBox=\"0 0 200 100\">" + inside + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[] one, String other) {
        byte[] more = other.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(one, one.length + more.length);
        System.arraycopy(more, 0, both, one.length, more.length);
        return both;
    }
}
