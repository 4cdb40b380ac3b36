package org.convene.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convene.contracts.compatibility.ApiChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of a service's API that was last agreed to, beside the contracts of the events. A service's test asks
 * it for differences; {@code ./convene api} rewrites it, unless that would break those who call the API today.
 */
public final class CommittedApi {

    private static final Path DIRECTORY = Path.of("../infra/contracts/src/main/resources/openapi");
    private static final String REWRITE = "convene.api.write";
    private static final String EVEN_IF_IT_BREAKS = "breaking";
    private static final int MOST = 20;

    private final String service;
    private final Path file;

    private CommittedApi(String service, Path file) {
        this.service = service;
        this.file = file;
    }

    /** The description of a service that is built in its own module's directory. */
    public static CommittedApi of(String service) {
        return new CommittedApi(service, DIRECTORY.resolve(service + ".json"));
    }

    static CommittedApi in(Path directory, String service) {
        return new CommittedApi(service, directory.resolve(service + ".json"));
    }

    /** Returns how the running service differs from its description and what to do about it; nothing if it does not. */
    public List<String> differences(ApplicationContext running) {
        // As a reader of the file sees it, to whom a number is no int or long.
        JsonNode now =
                JsonMapper.shared().readTree(ApiDocument.of(service, running).toString());
        return differences(now, System.getProperty(REWRITE));
    }

    List<String> differences(JsonNode now, @Nullable String rewrite) {
        JsonNode committed = committed();
        if (committed.equals(now)) {
            return List.of();
        }
        List<String> breaks = ApiChanges.breaking(committed, now);
        if (rewrite != null && (breaks.isEmpty() || rewrite.equals(EVEN_IF_IT_BREAKS))) {
            write(now);
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        if (breaks.isEmpty()) {
            differences.add("openapi/" + service + ".json does not describe the service any more."
                    + " Rewrite it with ./convene api and commit it.");
            differences.addAll(TreeDifferences.between(committed, now, MOST));
        } else {
            differences.add(
                    "The change of openapi/" + service + ".json would break clients. Keep what they use, or give"
                            + " the change a path of its own under a new major version; if really nobody can be using it yet:"
                            + " ./convene api breaking");
            differences.addAll(breaks);
        }
        return differences;
    }

    private JsonNode committed() {
        try {
            return Files.exists(file)
                    ? JsonMapper.shared().readTree(Files.readString(file))
                    : JsonMapper.shared().createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(JsonNode document) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JsonMapper.shared().writer().with(printer).writeValueAsString(document) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
