package org.convene.messaging.event;

import java.util.UUID;

/** One aggregate as the outside sees it: the topic that tells of it, and its id. */
public record AggregateKey(String topic, UUID key) {}
