package org.convene.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractsTests {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyExampleKeepsItsContract(String topic, String type) {
        assertThat(Contracts.violations(topic, type, Contracts.example(topic, type)))
                .isEmpty();
    }

    @Test
    void everyTopicOfAContractIsDeclaredAndTheOtherWayRound() {
        assertThat(Topics.declared().stream().map(Topics.Topic::name))
                .containsExactlyInAnyOrderElementsOf(children(CONTRACTS)
                        .filter(Files::isDirectory)
                        .map(ContractsTests::name)
                        .toList());
    }

    @Test
    void describesEveryTopicAndTypeInAsyncApi() throws IOException {
        JsonNode channels = JsonMapper.shared()
                .readTree(Files.readString(CONTRACTS.resolve("asyncapi.json")))
                .path("channels");

        assertThat(channels.propertyStream()
                        .flatMap(channel -> channel.getValue()
                                .path("messages")
                                .propertyStream()
                                .map(message -> {
                                    String schema = message.getValue()
                                            .at("/payload/schema/$ref")
                                            .asString();
                                    assertThat(CONTRACTS.resolve(schema)).exists();
                                    return channel.getKey() + "/" + message.getKey();
                                })))
                .containsExactlyInAnyOrderElementsOf(
                        examples().map(contract -> String.join("/", contract)).toList());
        assertThat(channels.propertyStream()
                        .map(channel -> new Topics.Topic(
                                channel.getKey(),
                                channel.getValue()
                                        .at("/bindings/kafka/partitions")
                                        .asInt(),
                                (int) Duration.ofMillis(channel.getValue()
                                                .at("/bindings/kafka/topicConfiguration/retention.ms")
                                                .asLong())
                                        .toDays())))
                .containsExactlyInAnyOrderElementsOf(Topics.declared());
    }

    @Test
    void refusesAnUnknownField() {
        String json =
                Contracts.example("gateway.accounts.v1", "AccountCreated").replaceFirst("\\{", "{\"surprise\":1,");

        assertThat(Contracts.violations("gateway.accounts.v1", "AccountCreated", json))
                .hasSize(1);
    }

    @Test
    void refusesAnIdThatIsNone() {
        String json = Contracts.example("gateway.accounts.v1", "AccountCreated")
                .replaceFirst("\"personId\": \"[^\"]*\"", "\"personId\": \"17\"");

        assertThat(Contracts.violations("gateway.accounts.v1", "AccountCreated", json))
                .hasSize(1);
    }

    @Test
    void namesTheContractThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contracts.violations("gateway.accounts.v1", "AccountEaten", "{}"))
                .withMessageContaining("AccountEaten");
    }

    static Stream<String[]> examples() {
        return children(CONTRACTS)
                .filter(Files::isDirectory)
                .flatMap(topic -> children(topic)
                        .map(ContractsTests::name)
                        .filter(file -> file.endsWith(".schema.json"))
                        .map(file -> new String[] {name(topic), file.substring(0, file.indexOf('.'))}));
    }

    private static String name(Path path) {
        return path.getName(path.getNameCount() - 1).toString();
    }

    private static Stream<Path> children(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
