package org.convene.event.logo.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.convene.event.logo.Unusable;
import org.convene.event.logo.UnusableUpload;
import org.convene.event.logo.Upload;

/**
 * What the frames of a WebP file state (RFC 9649), their sizes above all. The size of the whole, which a reader is asked for, may be
 * stated apart from them, and small: a decoder allocates what the frame says.
 */
final class WebpFrames {

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ANIMATION_HEADER = 16;
    private static final int LOSSY_SIDE = 0x3fff;

    private static final int ALPHA = 1 << 28;

    /**
     * Of a table with more, the reader takes a colour that is beyond its end for an opaque one, where RFC 9649 (4.4) has
     * nothing: the logo would stand in a box.
     */
    private static final int MOST_COLOURS = 16;

    private final ByteBuffer file;

    private WebpFrames(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Refuses a file with a frame that is larger than may be decoded, or that ends before its chunks do. */
    static void mayBeDecoded(byte[] file) throws UnusableUpload {
        new WebpFrames(file).chunks(FILE_HEADER, file.length);
    }

    private void chunks(int from, int to) throws UnusableUpload {
        for (int at = from; at + CHUNK_HEADER <= to; ) {
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            int data = at + CHUNK_HEADER;
            if (length > to - data) {
                throw new UnusableUpload(new Unusable.Broken());
            }
            chunk(name(at), data, (int) length);
            // A chunk of odd length is followed by a byte that fills it up.
            at = data + (int) (length + (length & 1));
        }
    }

    private void chunk(String name, int data, int length) throws UnusableUpload {
        switch (name) {
            case "VP8 " -> {
                if (length < 10) {
                    throw new UnusableUpload(new Unusable.Broken());
                }
                Upload.mayBeDecoded(file.getShort(data + 6) & LOSSY_SIDE, file.getShort(data + 8) & LOSSY_SIDE);
            }
            case "VP8L" -> {
                if (length < 5) {
                    throw new UnusableUpload(new Unusable.Broken());
                }
                int sides = file.getInt(data + 1);
                Upload.mayBeDecoded((sides & LOSSY_SIDE) + 1, ((sides >>> 14) & LOSSY_SIDE) + 1);
                if ((sides & ALPHA) != 0 && length > 6 && colours(file.getShort(data + 5)) > MOST_COLOURS) {
                    throw new UnusableUpload(new Unusable.TooIntricate());
                }
            }
            case "ANMF" -> {
                if (length >= ANIMATION_HEADER) {
                    chunks(data + ANIMATION_HEADER, data + length);
                }
            }
            default -> {
                // Colours, metadata, and what nobody reads.
            }
        }
    }

    // The first transform is there, is the third kind, and then says how many colours its table has, less one.
    private static int colours(int transform) {
        return (transform & 7) == 7 ? ((transform >> 3) & 0xff) + 1 : 0;
    }

    private String name(int at) {
        return new String(file.array(), at, 4, StandardCharsets.ISO_8859_1);
    }
}
