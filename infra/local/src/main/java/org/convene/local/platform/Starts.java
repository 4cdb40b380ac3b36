package org.convene.local.platform;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.convene.local.process.KeptProcess;
import org.jspecify.annotations.Nullable;

/** A process that runs already, then whatever starts it again. */
final class Starts implements Supplier<KeptProcess> {

    private final AtomicReference<@Nullable KeptProcess> first;
    private final Supplier<KeptProcess> again;

    Starts(KeptProcess first, Supplier<KeptProcess> again) {
        this.first = new AtomicReference<>(first);
        this.again = again;
    }

    @Override
    public KeptProcess get() {
        var running = first.getAndSet(null);
        return running == null ? again.get() : running;
    }
}
