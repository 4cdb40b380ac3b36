package org.convene.web.version;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller had read before she writes, by the header {@code If-Match}. Without one she writes on whatever is there;
 * a header that cannot be read matches nothing, since she meant to be careful.
 */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

    private final @Nullable List<String> tags;

    private IfMatch(@Nullable List<String> tags) {
        this.tags = tags;
    }

    public static IfMatch of(@Nullable String header) {
        return header == null || header.strip().equals("*")
                ? new IfMatch(null)
                : new IfMatch(
                        TAG.matcher(header).results().map(tag -> tag.group()).toList());
    }

    /** Returns whether she had read what has this tag; weak tags match nothing (RFC 9110, 13.1.1). */
    public boolean allows(String etag) {
        return tags == null || tags.contains(etag);
    }

    /** Returns whether she had read this version, whatever {@link Etags#of(int, Object)} put beside it. */
    public boolean allows(int version) {
        return tags == null
                || tags.stream()
                        .anyMatch(tag -> tag.equals("\"" + version + "\"") || tag.startsWith("\"" + version + "."));
    }
}
