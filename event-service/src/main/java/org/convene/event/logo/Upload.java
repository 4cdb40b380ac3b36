package org.convene.event.logo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its own bytes; what its sender or its name says of it is not asked. */
public enum Upload {
    PNG,
    JPEG,
    WEBP,
    SVG;

    public static final int MOST_BYTES = 1_048_576;

    /** Wide or high, before anything is decoded. */
    public static final int LONGEST_SIDE = 4096;

    private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_MAGIC = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final int PROLOGUE = 256;

    /**
     * Returns what the file is.
     *
     * @throws UnusableUpload if there is nothing, too much, or something else
     */
    public static Upload of(byte[] file) throws UnusableUpload {
        if (file.length == 0) {
            throw new UnusableUpload(new Unusable.Empty());
        }
        if (file.length > MOST_BYTES) {
            throw new UnusableUpload(new Unusable.TooLarge());
        }
        if (begins(file, PNG_MAGIC)) {
            return PNG;
        }
        if (begins(file, JPEG_MAGIC)) {
            return JPEG;
        }
        if (text(file, 0, 4).equals("RIFF") && text(file, 8, 12).equals("WEBP")) {
            return WEBP;
        }
        if (isMarkup(file)) {
            return SVG;
        }
        throw new UnusableUpload(new Unusable.OtherFormat());
    }

    /** Refuses a picture by the size that its header states. */
    public static void mayBeDecoded(long width, long height) throws UnusableUpload {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new UnusableUpload(new Unusable.TooManyPixels(width, height));
        }
    }

    private static boolean begins(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    // UTF-16 has a zero in each of its first letters; a parser finds out what it really is.
    private static boolean isMarkup(byte[] file) {
        String start = text(file, 0, PROLOGUE).replaceAll("^[\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff]*", "");
        return start.replace("\0", "").stripLeading().startsWith("<");
    }

    private static String text(byte[] file, int from, int to) {
        int end = Math.min(to, file.length);
        return from >= end ? "" : new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
