package org.convene.messaging.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Keeps thousands of outages out of the log as long as it is open. */
final class Silence implements AutoCloseable {

    private final Map<Logger, @Nullable Level> before = new LinkedHashMap<>();

    Silence() {
        for (String name : List.of("org.convene.messaging", "org.springframework", "org.apache.kafka")) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                before.put(logger, logger.getLevel());
                logger.setLevel(Level.OFF);
            }
        }
    }

    @Override
    public void close() {
        before.forEach(Logger::setLevel);
    }
}
