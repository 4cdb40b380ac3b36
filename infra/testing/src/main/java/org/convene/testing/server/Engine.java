package org.convene.testing.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * The Docker engine, if one can give tests their servers.
 *
 * @param usable whether containers can be started here and reached on loopback
 * @param says why, in words for whoever reads a build's output
 */
record Engine(boolean usable, String says) {

    // Tests cut lines and keep ports; both are loopback's.
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");

    /** Looks for it wherever Testcontainers does; where there need not be one, without a word in the log. */
    static Engine find(boolean quietly) {
        var log = (Logger) LoggerFactory.getLogger("org.testcontainers");
        var level = log.getLevel();
        if (quietly) {
            log.setLevel(Level.OFF);
        }
        try {
            return find();
        } finally {
            log.setLevel(level);
        }
    }

    private static Engine find() {
        var docker = DockerClientFactory.instance();
        if (!docker.isDockerAvailable()) {
            return new Engine(false, "no Docker engine answers");
        }
        var host = docker.dockerHostIpAddress();
        if (!HERE.contains(host)) {
            return new Engine(false, "the Docker engine publishes ports at " + host + ", not on this machine");
        }
        return new Engine(true, "Docker " + docker.getInfo().getServerVersion() + " answers");
    }
}
