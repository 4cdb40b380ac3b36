package org.convene.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.testcontainers.utility.DockerImageName;

/** Which images the servers of tests come from; the root pom says it. */
final class Images {

    private static final Properties NAMES = read();

    private Images() {}

    static DockerImageName postgres() {
        return DockerImageName.parse(NAMES.getProperty("postgres"));
    }

    static DockerImageName kafka() {
        return DockerImageName.parse(NAMES.getProperty("kafka"));
    }

    private static Properties read() {
        var names = new Properties();
        try (var file = Images.class.getResourceAsStream("images.properties")) {
            if (file == null) {
                throw new IllegalStateException("images.properties: missing (expected: beside this class)");
            }
            names.load(file);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
