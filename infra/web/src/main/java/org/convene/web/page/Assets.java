package org.convene.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The few files that pages load. Their addresses hold a hash of their content, computed from the class path, so that
 * all processes of one version write the same address and a browser may keep the file for ever.
 */
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "convene.css", "text/css;charset=UTF-8",
            "embed.css", "text/css;charset=UTF-8",
            "convene.js", "text/javascript;charset=UTF-8",
            "passkeys.js", "text/javascript;charset=UTF-8",
            "htmx.min.js", "text/javascript;charset=UTF-8",
            "mark.svg", "image/svg+xml",
            "reference.css", "text/css;charset=UTF-8",
            "reference.js", "text/javascript;charset=UTF-8",
            "styleguide.css", "text/css;charset=UTF-8");

    /** What an asset is joined from, in this order, where it is more than the file of its name: one request all the same. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "convene.css",
            List.of(
                    "css/tokens.css",
                    "css/ground.css",
                    "css/frame.css",
                    "css/form.css",
                    "css/parts.css",
                    "convene.css",
                    "css/workshops.css",
                    "css/mails.css"));

    private static final int HASH_BYTES = 6;

    private final Map<String, Asset> assets =
            TYPES.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Assets::load));

    /** Returns where to find an asset, such as {@code /assets/0a1b2c3d4e5f/convene.css}. */
    public String url(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("asset: " + name + " (expected: one of " + TYPES.keySet() + ")");
        }
        return "/assets/" + asset.hash() + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static Asset load(String name) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        PARTS.getOrDefault(name, List.of(name)).stream().map(Assets::file).forEach(joined::writeBytes);
        byte[] content = joined.toByteArray();
        return new Asset(TYPES.getOrDefault(name, ""), hash(content), content);
    }

    private static byte[] file(String name) {
        return Stream.of("classpath:convene/assets/", "classpath*:META-INF/resources/webjars/htmx.org/*/dist/")
                .map(place -> read(place + name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("asset: " + name + " (expected: on the class path)"));
    }

    private static Optional<byte[]> read(String pattern) {
        try {
            for (Resource found : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                if (found.exists()) {
                    return Optional.of(found.getContentAsByteArray());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not available (expected: in every JDK)", e);
        }
    }

    // Arrays compare by identity, which is all that is needed of an asset; nobody outside changes the content.
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(String type, String hash, byte[] content) {}
}
