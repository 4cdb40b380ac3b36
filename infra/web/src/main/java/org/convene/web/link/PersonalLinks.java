package org.convene.web.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and reads personal links: base64url of kind, key id, generation, id and the first 128 bits of an HMAC-SHA-256
 * over these. A link is made when a mail or page is rendered and is stored nowhere.
 */
public final class PersonalLinks {

    private static final int STATEMENT = 1 + 1 + Short.BYTES + 2 * Long.BYTES;
    private static final int MAC = 16;
    private static final int TOKEN_LENGTH = 48;
    private static final int CODE_LENGTH = 8;
    private static final int MAX_GENERATION = 0xFFFF;
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte[] CODE_PURPOSE = "convene code".getBytes(StandardCharsets.US_ASCII);

    private final KeyRing keys;

    private PersonalLinks(KeyRing keys) {
        this.keys = keys;
    }

    public static PersonalLinks of(KeyRing keys) {
        return new PersonalLinks(keys);
    }

    /** Returns the last part of a link's path: 48 characters that need no escaping in a URL. */
    public String token(Kind kind, UUID id, int generation) {
        if (generation < 0 || generation > MAX_GENERATION) {
            throw new IllegalArgumentException("generation: " + generation + " (expected: 0.." + MAX_GENERATION + ")");
        }
        SigningKey key = keys.signingKey();
        byte[] statement = statement(kind, key.id(), generation, id);
        byte[] mac = key.mac(statement);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(STATEMENT + MAC)
                        .put(statement)
                        .put(mac, 0, MAC)
                        .array());
    }

    /** Returns what the link states if it was made with a key of this ring; empty for anything else, whatever was typed. */
    public Optional<PersonalLink> read(String token) {
        if (token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != STATEMENT + MAC) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Optional<Kind> kind = Kind.withLetter(buffer.get());
        Optional<SigningKey> key = keys.key(Byte.toUnsignedInt(buffer.get()));
        int generation = Short.toUnsignedInt(buffer.getShort());
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        if (kind.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        byte[] expected = Arrays.copyOf(key.get().mac(Arrays.copyOf(bytes, STATEMENT)), MAC);
        byte[] given = Arrays.copyOfRange(bytes, STATEMENT, bytes.length);
        return MessageDigest.isEqual(expected, given)
                ? Optional.of(new PersonalLink(kind.get(), id, generation))
                : Optional.empty();
    }

    /** Returns the link's statement if it is of this kind; the owner still checks generation and expiry. */
    public Optional<PersonalLink> read(String token, Kind kind) {
        return read(token).filter(link -> link.kind() == kind);
    }

    /** Returns 8 characters to type instead of opening a link; show them with {@link #spaced(String)}. */
    public String code(Kind kind, UUID id) {
        return code(keys.signingKey(), kind, id);
    }

    /** Returns whether this is the code, however it was typed: case, spaces, hyphens, O for 0 and I or L for 1 don't matter. */
    public boolean isCode(Kind kind, UUID id, String typed) {
        byte[] given = normalized(typed).getBytes(StandardCharsets.US_ASCII);
        boolean matches = false;
        for (SigningKey key : keys.keys()) {
            matches |= MessageDigest.isEqual(code(key, kind, id).getBytes(StandardCharsets.US_ASCII), given);
        }
        return matches;
    }

    /** Returns a code in two groups of four, as it is easiest to read aloud and to type. */
    public static String spaced(String code) {
        return code.substring(0, CODE_LENGTH / 2) + "-" + code.substring(CODE_LENGTH / 2);
    }

    private static String normalized(String typed) {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        Map<Character, Character> lookalikes = Map.of('O', '0', 'I', '1', 'L', '1');
        for (char typedChar : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(typedChar)) {
                code.append(lookalikes.getOrDefault(typedChar, typedChar).charValue());
            }
            if (code.length() > CODE_LENGTH) {
                break;
            }
        }
        return code.toString();
    }

    private static String code(SigningKey key, Kind kind, UUID id) {
        byte[] mac = key.mac(ByteBuffer.allocate(CODE_PURPOSE.length + 1 + 2 * Long.BYTES)
                .put(CODE_PURPOSE)
                .put(kind.letter())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
        long bits = ByteBuffer.wrap(mac).getLong() >>> (Long.SIZE - CODE_LENGTH * 5);
        char[] code = new char[CODE_LENGTH];
        for (int i = CODE_LENGTH - 1; i >= 0; i--) {
            code[i] = CROCKFORD.charAt((int) (bits & 31));
            bits >>>= 5;
        }
        return new String(code);
    }

    private static byte[] statement(Kind kind, int keyId, int generation, UUID id) {
        return ByteBuffer.allocate(STATEMENT)
                .put(kind.letter())
                .put((byte) keyId)
                .putShort((short) generation)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
