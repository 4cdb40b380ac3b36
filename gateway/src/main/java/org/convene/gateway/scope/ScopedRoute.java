package org.convene.gateway.scope;

import org.jspecify.annotations.Nullable;

/**
 * One call of the API.
 *
 * @param pattern where {@code *} is one segment
 * @param scope what a token needs for it; {@code null}: nothing, for a personal link or nobody at all is what counts there
 */
public record ScopedRoute(
        String method, String pattern, @Nullable Scope scope) {}
