package org.convene.gateway;

import java.util.function.Supplier;

/** Does something so that all of it is kept, or nothing. */
public interface Atomically {

    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
