package org.convene.messaging;

import java.util.UUID;

/** Under which identity and number an event is told, so that another event can name it as what it rests on. */
public record ToldEvent(UUID id, String topic, UUID key, long epoch, long sequence) {}
