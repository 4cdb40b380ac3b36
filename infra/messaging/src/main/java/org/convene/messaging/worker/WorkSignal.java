package org.convene.messaging.worker;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes a worker of this instance when there is something to do. A raise wakes one worker; who then finds that there is
 * more wakes the next.
 */
public class WorkSignal implements TransactionSynchronization {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private long count;

    /** Raises once the running transaction has committed, or at once if there is none. */
    public final void raiseAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(this);
        } else {
            raise();
        }
    }

    @Override
    public final void afterCommit() {
        raise();
    }

    public final void raise() {
        lock.lock();
        try {
            count++;
            raised.signal();
        } finally {
            lock.unlock();
        }
    }

    /** How often the signal was raised; a worker notes it before it looks, so that nothing slips through. */
    final long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the signal was raised more often than noted, at most for the given time. */
    final void awaitAfter(long noted, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (count == noted && left > 0) {
                left = raised.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes all, to be stopped. */
    final void raiseForAll() {
        lock.lock();
        try {
            count++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
