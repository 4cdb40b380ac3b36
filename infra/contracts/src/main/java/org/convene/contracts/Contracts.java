package org.convene.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what a service tells against its contract; a producer's tests pass everything they write through it. */
public final class Contracts {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Contracts() {}

    /**
     * Returns what is wrong with an event, in words; empty if it keeps its contract.
     *
     * @param json the event's value as written to Kafka
     * @throws IllegalArgumentException if there is no contract for this type on this topic
     */
    public static List<String> violations(String topic, String type, String json) {
        return violations("/contracts/" + topic + "/" + type, json);
    }

    /**
     * Returns what is wrong with what a webhook sends, in words; empty if it keeps what is promised to receivers.
     *
     * @param json the body as it is signed
     */
    public static List<String> webhookViolations(String type, String json) {
        return violations("/webhooks/" + type, json);
    }

    /** Returns what a webhook of this type looks like. */
    public static String webhookExample(String type) {
        return text("/webhooks/" + type + ".example.json");
    }

    private static List<String> violations(String contract, String json) {
        return SCHEMAS
                .computeIfAbsent(contract + ".schema.json", Contracts::schema)
                .validate(json, InputFormat.JSON, ex -> ex.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Returns the example of an event type, which every consumer's own record must be able to read. */
    public static String example(String topic, String type) {
        return text("/contracts/" + topic + "/" + type + ".example.json");
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(text(name), InputFormat.JSON);
    }

    private static String text(String name) {
        try (InputStream in = Contracts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("contract: " + name + " (expected: a file of this module)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
