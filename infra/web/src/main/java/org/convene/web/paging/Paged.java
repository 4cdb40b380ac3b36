package org.convene.web.paging;

import org.jspecify.annotations.Nullable;

/** An answer that may go on; its {@code next} is also told in the header {@code Link} with {@code rel="next"}. */
public interface Paged {

    /** Returns what to send as {@code after} for the next page; null on the last one. */
    @Nullable String next();
}
