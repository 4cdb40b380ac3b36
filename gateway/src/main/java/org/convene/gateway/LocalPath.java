package org.convene.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go on to: a path of this site, never another site's address. */
public final class LocalPath {

    private static final int MAX_LENGTH = 1000;

    private LocalPath() {}

    /** Returns the path if it is one of this site, else the fallback. */
    public static String orElse(@Nullable String path, String fallback) {
        return path != null && isLocal(path) ? path : fallback;
    }

    private static boolean isLocal(String path) {
        // Browsers read a backslash as a slash, and "//host" as another site.
        if (path.length() > MAX_LENGTH || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return false;
        }
        try {
            URI uri = URI.create(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
