package org.convene.web.link;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.convene.web.ReloadedFile;

/**
 * The keys of one owner's links: the highest id signs, all verify. A ring loaded from a file follows the file, so that
 * a key is added on all instances without a restart; a key stays as long as a link made with it may be opened.
 */
public final class KeyRing {

    private final Supplier<NavigableMap<Integer, SigningKey>> keys;

    private KeyRing(Supplier<NavigableMap<Integer, SigningKey>> keys) {
        this.keys = keys;
    }

    /**
     * Returns the ring in a file of lines {@code <key id 1..255>=<base64 of 32 bytes>}.
     *
     * @throws IllegalArgumentException if the file is missing or holds no usable key
     */
    public static KeyRing load(Path file) {
        return new KeyRing(ReloadedFile.of(file, KeyRing::read));
    }

    /** Returns a ring that never changes. */
    public static KeyRing of(Map<Integer, byte[]> secrets) {
        NavigableMap<Integer, SigningKey> keys = new TreeMap<>();
        secrets.forEach((id, secret) -> keys.put(id, new SigningKey(id, secret)));
        requireSome(keys);
        return new KeyRing(() -> keys);
    }

    SigningKey signingKey() {
        return keys.get().lastEntry().getValue();
    }

    Optional<SigningKey> key(int id) {
        return Optional.ofNullable(keys.get().get(id));
    }

    Collection<SigningKey> keys() {
        return keys.get().values();
    }

    private static NavigableMap<Integer, SigningKey> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": not readable (expected: UTF-8)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NavigableMap<Integer, SigningKey> keys = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            int id = idOf(name);
            keys.put(
                    id,
                    new SigningKey(
                            id,
                            Base64.getDecoder()
                                    .decode(properties.getProperty(name).strip())));
        }
        requireSome(keys);
        return keys;
    }

    // What stands there may be half a secret: no message quotes it.
    private static int idOf(String name) {
        try {
            return Integer.parseInt(name.strip());
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("key id: not a number (expected: 1..255)");
        }
    }

    private static void requireSome(Map<Integer, SigningKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("keys: none (expected: at least one)");
        }
    }
}
