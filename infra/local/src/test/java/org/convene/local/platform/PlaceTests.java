package org.convene.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.convene.local.platform.Place.Port;
import org.convene.local.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTests {

    private static Map<Port, Integer> freePorts() {
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            ports.put(port, Ports.free());
        }
        return ports;
    }

    @Test
    void saysWhichPortIsTakenWhoseItIsAndHowToChooseAnother() throws IOException {
        var ports = freePorts();
        try (var squatter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports.put(Port.POSTGRES, squatter.getLocalPort());
            assertThat(new Place(Path.of("."), Path.of("var"), ports).takenPorts())
                    .startsWith("Port " + squatter.getLocalPort() + " is taken (wanted for PostgreSQL).")
                    .contains("CONVENE_POSTGRES_PORT=", "--port-base")
                    .doesNotContain("Kafka");
        }
        assertThat(new Place(Path.of("."), Path.of("var"), ports).takenPorts()).isEmpty();
    }

    @Test
    void namesTheServicesThatAreNotBuilt(@TempDir Path root) {
        assertThat(Platform.unbuilt(new Place(root, root.resolve("var"), freePorts())))
                .containsExactly(Service.values());
    }
}
