package org.convene.notification.delivery.jdbc;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this instance's workers as soon as a transaction that queued a mail has committed. */
@Component
public class MailSignal {

    private final Semaphore permits = new Semaphore(0);

    /** Wakes after the running transaction, or at once if there is none. */
    public void raise() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    permits.release();
                }
            });
        } else {
            permits.release();
        }
    }

    /** Waits for the next raise, or this long; raises that came together wake one worker, which then works them all off. */
    public boolean await(long millis) throws InterruptedException {
        boolean raised = permits.tryAcquire(millis, TimeUnit.MILLISECONDS);
        permits.drainPermits();
        return raised;
    }
}
