package org.convene.web.version;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Strong entity tags (RFC 9110): the same for as long as a caller would read the same. */
public final class Etags {

    private static final int BYTES = 12;

    private Etags() {}

    /** Returns the tag of all that a caller sees of a thing, with its quotes. */
    public static String of(Object representation) {
        return "\"" + digest(representation) + "\"";
    }

    /**
     * Returns the tag of a thing with a version of its own and, beside what that counts, numbers that come from elsewhere.
     * {@link IfMatch#allows(int)} looks at the version alone.
     */
    public static String of(int version, Object representation) {
        return "\"" + version + "." + digest(representation) + "\"";
    }

    /** Returns the tag without its quotes, as a form carries it. */
    public static String digest(Object representation) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(JsonMapper.shared().writeValueAsBytes(representation));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not available (expected: in every JDK)", e);
        }
    }
}
