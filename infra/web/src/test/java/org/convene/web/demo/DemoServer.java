package org.convene.web.demo;

import java.nio.file.Path;
import java.util.UUID;
import org.convene.testing.RealServers;
import org.convene.testing.Throwaway;
import org.convene.web.KeyDirectory;
import org.convene.web.security.IdentityKeys;
import org.convene.web.security.Person;
import org.convene.web.security.PersonTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demo service as it runs, started once for all tests of this package. */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class DemoServer {

    static final Person MERIEM = new Person(new UUID(7, 7), "meriem@leman.example", "Meriem <b>B.</b>", false);
    private static final Path KEYS = keys();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        RealServers.registerDatabase(registry, "web");
        registry.add("convene.keys", KEYS::toString);
    }

    final String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Signs as the gateway does. */
    static PersonTokens tokens() {
        return new PersonTokens(IdentityKeys.load(KEYS));
    }

    private static Path keys() {
        return KeyDirectory.fill(Throwaway.directory("keys"));
    }
}
