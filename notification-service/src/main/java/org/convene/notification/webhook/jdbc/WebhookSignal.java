package org.convene.notification.webhook.jdbc;

import org.convene.messaging.worker.WorkSignal;
import org.springframework.stereotype.Component;

/** Wakes this instance's dispatcher when something is to be sent, or may be because something else has been. */
@Component
public class WebhookSignal extends WorkSignal {}
