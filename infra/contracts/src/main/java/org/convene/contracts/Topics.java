package org.convene.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every topic of the platform, declared once; each service creates at its start those that are missing. */
public final class Topics {

    private static final String RESOURCE = "/contracts/topics.json";

    private Topics() {}

    /** The topics of {@code contracts/topics.json} in the order they are declared. */
    public static List<Topic> declared() {
        try (InputStream json = Topics.class.getResourceAsStream(RESOURCE)) {
            if (json == null) {
                throw new IllegalStateException(RESOURCE + ": missing (expected: beside the contracts)");
            }
            return JsonMapper.shared().readValue(json, new TypeReference<List<Topic>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One topic of domain events.
     *
     * @param partitions how many; growing it later needs the relays stopped and the topic drained
     * @param retentionDays how long the broker keeps a record, in days
     */
    public record Topic(String name, int partitions, int retentionDays) {}
}
