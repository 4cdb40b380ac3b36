package org.convene.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ServerChoiceTests {

    private static final Engine ANSWERING = new Engine(true, "Docker 20 answers");
    private static final Engine AWAY = new Engine(false, "no Docker engine answers");

    @Test
    void usesContainersOfItselfWhereAnEngineAnswers() {
        assertThat(ServerChoice.of("auto", () -> ANSWERING))
                .hasToString("Servers of these tests: containers of " + Images.postgres() + " and " + Images.kafka()
                        + " (convene.test.servers=auto, Docker 20 answers)");
    }

    @Test
    void doesWithoutWhereNoneAnswersAndSaysSo() {
        assertThat(ServerChoice.of("auto", () -> AWAY))
                .hasToString("Servers of these tests: embedded (convene.test.servers=auto, no Docker engine answers)");
    }

    @Test
    void neverFallsBackFromContainers() {
        assertThat(ServerChoice.of("containers", () -> ANSWERING).containers()).isTrue();
        assertThatThrownBy(() -> ServerChoice.of("containers", () -> AWAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("convene.test.servers: containers"
                        + " (expected: auto or embedded, since no Docker engine answers)");
    }

    @Test
    void doesNotAskForAnEngineThatIsNotWished() {
        Supplier<Engine> asked = () -> {
            throw new AssertionError("asked for an engine");
        };
        assertThat(ServerChoice.of("embedded", asked).containers()).isFalse();
    }

    @Test
    void refusesAnotherWish() {
        assertThatThrownBy(() -> ServerChoice.of("container", () -> ANSWERING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("convene.test.servers: container (expected: auto, containers or embedded)");
    }

    @Test
    void namesItsImagesWithTheirVersions() {
        assertThat(Images.postgres().getVersionPart()).matches("[0-9].*");
        assertThat(Images.kafka().getVersionPart()).matches("[0-9].*");
    }
}
