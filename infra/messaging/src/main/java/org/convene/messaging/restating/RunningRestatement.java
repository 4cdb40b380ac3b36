package org.convene.messaging.restating;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the restating of a topic has come.
 *
 * @param after the last key that was told again; {@code null} at the start
 * @param statedAll true once every key was; then only the completion is missing
 */
record RunningRestatement(String topic, @Nullable UUID after, boolean statedAll) {}
