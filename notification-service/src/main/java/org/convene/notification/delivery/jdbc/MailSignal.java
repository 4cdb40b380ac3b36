package org.convene.notification.delivery.jdbc;

import org.convene.messaging.worker.WorkSignal;
import org.springframework.stereotype.Component;

/** Wakes this instance's mail workers when a transaction that queued a mail has committed. */
@Component
public class MailSignal extends WorkSignal {}
