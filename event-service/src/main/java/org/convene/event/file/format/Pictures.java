package org.convene.event.file.format;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convene.event.file.FileKind;
import org.convene.event.file.Unfit;
import org.convene.event.file.UnfitFile;

/**
 * Pictures, by what their headers say: nobody decodes a pixel here. A picture of a few kilobytes may have thousands of
 * millions of them, so what no screen shows is refused.
 */
final class Pictures {

    private static final long LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 100_000_000;
    private static final int PNG_HEADER = 13;

    private Pictures() {}

    /** PNG (ISO/IEC 15948): chunks from the signature to the last byte. */
    static FileKind png(Path file) throws IOException, UnfitFile {
        try (DataInputStream in = open(file)) {
            in.skipNBytes(8);
            if (in.readInt() != PNG_HEADER || !name(in).equals("IHDR")) {
                throw new UnfitFile(Unfit.BROKEN);
            }
            long width = unsigned(in.readInt());
            mayBeShown(width, unsigned(in.readInt()));
            in.skipNBytes(PNG_HEADER - 8 + 4);
            while (true) {
                long length = unsigned(in.readInt());
                boolean last = name(in).equals("IEND");
                in.skipNBytes(length + 4);
                if (last) {
                    if (in.read() >= 0) {
                        throw new UnfitFile(Unfit.BROKEN);
                    }
                    return FileKind.PNG;
                }
            }
        } catch (EOFException e) {
            throw new UnfitFile(Unfit.BROKEN);
        }
    }

    /** JPEG (ITU-T T.81): segments up to the one that says how large it is. */
    static FileKind jpeg(Path file) throws IOException, UnfitFile {
        try (DataInputStream in = open(file)) {
            in.skipNBytes(2);
            while (true) {
                if (in.readUnsignedByte() != 0xff) {
                    throw new UnfitFile(Unfit.BROKEN);
                }
                int marker = in.readUnsignedByte();
                while (marker == 0xff) {
                    marker = in.readUnsignedByte();
                }
                int length = in.readUnsignedShort();
                if (length < 2) {
                    throw new UnfitFile(Unfit.BROKEN);
                }
                if (isFrame(marker)) {
                    in.skipNBytes(1);
                    long height = in.readUnsignedShort();
                    mayBeShown(in.readUnsignedShort(), height);
                    return FileKind.JPEG;
                }
                in.skipNBytes(length - 2L);
            }
        } catch (EOFException e) {
            throw new UnfitFile(Unfit.BROKEN);
        }
    }

    // 0xC0 to 0xCF, without the tables (C4, CC) and the reserved one (C8).
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** WebP (RFC 9649): as long as its header says, its first chunk says how large it is. */
    static FileKind webp(Path file) throws IOException, UnfitFile {
        try (DataInputStream in = open(file)) {
            in.skipNBytes(4);
            long bytes = unsigned(Integer.reverseBytes(in.readInt())) + 8;
            if (bytes > Files.size(file) || bytes + 1 < Files.size(file)) {
                throw new UnfitFile(Unfit.BROKEN);
            }
            in.skipNBytes(4);
            String chunk = name(in);
            in.skipNBytes(4);
            switch (chunk) {
                case "VP8X" -> {
                    in.skipNBytes(4);
                    long width = triple(in) + 1;
                    mayBeShown(width, triple(in) + 1);
                }
                case "VP8L" -> {
                    in.skipNBytes(1);
                    long bits = unsigned(Integer.reverseBytes(in.readInt()));
                    mayBeShown((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
                }
                case "VP8 " -> {
                    in.skipNBytes(6);
                    long width = Short.reverseBytes(in.readShort()) & 0x3fff;
                    mayBeShown(width, Short.reverseBytes(in.readShort()) & 0x3fff);
                }
                default -> throw new UnfitFile(Unfit.BROKEN);
            }
            return FileKind.WEBP;
        } catch (EOFException e) {
            throw new UnfitFile(Unfit.BROKEN);
        }
    }

    private static void mayBeShown(long width, long height) throws UnfitFile {
        if (width == 0 || height == 0) {
            throw new UnfitFile(Unfit.BROKEN);
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new UnfitFile(Unfit.PIXELS);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    private static String name(DataInputStream in) throws IOException {
        byte[] name = new byte[4];
        in.readFully(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static long triple(DataInputStream in) throws IOException {
        return in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }
}
