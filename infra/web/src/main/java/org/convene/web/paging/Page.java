package org.convene.web.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list as JSON shows it. */
public record Page<T>(List<T> items, @Nullable String next) implements Paged {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Returns the page.
     *
     * @param found up to one more than the limit; that one is not shown but says that there is a next page
     * @param key where an item stands in the list
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> key) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, key.apply(shown.getLast()).encoded());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
