package org.convene.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convene.contracts.compatibility.EventChanges;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the schemas of the events against those that were accepted before, which are kept in one file; {@code ./convene
 * api} accepts what breaks nobody.
 */
class AcceptedEventsTests {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final Path ACCEPTED = Path.of("src/test/resources/accepted-events.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void nothingThatWasToldBeforeIsBroken() throws IOException {
        JsonNode accepted = JSON.readTree(Files.readString(ACCEPTED));
        JsonNode now = schemas();
        String rewrite = System.getProperty("convene.api.write");
        List<String> breaks = new ArrayList<>();
        accepted.properties()
                .forEach(event -> breaks.addAll(
                        EventChanges.breaking(event.getKey(), event.getValue(), now.path(event.getKey()))));

        if (rewrite != null && (breaks.isEmpty() || rewrite.equals("breaking"))) {
            Files.writeString(
                    ACCEPTED,
                    JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(now) + "\n");
            return;
        }
        assertThat(breaks)
                .as("an event may only gain optional fields; what breaks its readers needs a new version of its topic"
                        + " (if really nobody can have read it yet: ./convene api breaking)")
                .isEmpty();
        assertThat(accepted)
                .as("accepted-events.json lags behind the schemas: accept them with ./convene api and commit it")
                .isEqualTo(now);
    }

    private static ObjectNode schemas() throws IOException {
        ObjectNode schemas = JSON.createObjectNode();
        for (String[] contract : ContractsTests.examples().toList()) {
            Path file = CONTRACTS.resolve(contract[0]).resolve(contract[1] + ".schema.json");
            schemas.set(contract[0] + "/" + contract[1], JSON.readTree(Files.readString(file)));
        }
        return schemas;
    }
}
