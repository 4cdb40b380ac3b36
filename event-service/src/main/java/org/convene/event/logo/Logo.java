package org.convene.event.logo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A picture as everybody is shown it, drawn by ourselves.
 *
 * @param png at most {@link #LONGEST_SIDE} pixels wide and high
 * @param hash of the bytes: 32 hexadecimal digits, small letters
 */
// Nobody changes the bytes.
@SuppressWarnings("ArrayRecordComponent")
public record Logo(String hash, byte[] png, int width, int height) {

    public static final int LONGEST_SIDE = 512;

    public Logo {
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IllegalArgumentException(
                    "size: " + width + " × " + height + " (expected: 1 to " + LONGEST_SIDE + " each)");
        }
    }

    public static Logo of(byte[] png, int width, int height) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(png);
            return new Logo(HexFormat.of().formatHex(digest, 0, 16), png, width, height);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
