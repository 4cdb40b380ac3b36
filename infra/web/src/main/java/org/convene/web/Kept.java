package org.convene.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is costly to make, kept for the next who asks. Whoever sends requests chooses what is asked for, so only the first
 * so many stay in memory; all others are made anew each time.
 */
public final class Kept<K, V> {

    private final int most;
    private final Map<K, V> all = new ConcurrentHashMap<>();

    public Kept(int most) {
        this.most = most;
    }

    /** Returns what was made of this key, or makes it; two who ask at once may each be given one of their own. */
    public V get(K key, Function<K, V> making) {
        V known = all.get(key);
        if (known != null) {
            return known;
        }
        V made = making.apply(key);
        if (all.size() < most) {
            all.put(key, made);
        }
        return made;
    }
}
