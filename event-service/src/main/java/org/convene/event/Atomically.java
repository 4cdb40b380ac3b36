package org.convene.event;

import java.util.function.Supplier;

/** Runs a use case in one transaction: what it changed and what it tells happen together or not at all. */
@FunctionalInterface
public interface Atomically {

    <T> T run(Supplier<T> work);
}
