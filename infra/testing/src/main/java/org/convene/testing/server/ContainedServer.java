package org.convene.testing.server;

import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.model.PortBinding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * A server in a container. Its port is chosen beforehand and published on loopback alone: a container that comes back
 * would get another one, and clients could not find it again.
 */
final class ContainedServer implements TestServer {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofMillis(100);

    private final Supplier<GenericContainer<?>> maker;
    private final int port;
    private final int inside;
    private final Runnable awaitAnswer;
    private @Nullable GenericContainer<?> container;

    /**
     * Is not started yet.
     *
     * @param maker makes the container anew, each time with an empty disk
     * @param port of this machine
     * @param inside the server's port in the container
     * @param awaitAnswer returns when the server answers clients
     */
    ContainedServer(Supplier<GenericContainer<?>> maker, int port, int inside, Runnable awaitAnswer) {
        this.maker = maker;
        this.port = port;
        this.inside = inside;
        this.awaitAnswer = awaitAnswer;
    }

    @Override
    public void start() {
        if (container == null) {
            GenericContainer<?> made = maker.get();
            var binding = PortBinding.parse("127.0.0.1:" + port + ":" + inside);
            made.withCreateContainerCmdModifier(
                    command -> Objects.requireNonNull(command.getHostConfig()).withPortBindings(binding));
            made.start();
            container = made;
        } else {
            DockerClientFactory.lazyClient().startContainerCmd(id()).exec();
        }
        awaitListener();
        awaitAnswer.run();
    }

    // The engine takes connections as soon as the container runs and ends them at once while nobody listens inside. A
    // client that meets this tries again without a pause; so it comes later.
    private void awaitListener() {
        Awaitility.await("a server listens in the container of port " + port)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(this::someoneListens);
    }

    private boolean someoneListens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) SILENCE.toMillis());
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            // Both servers wait for the client's first word.
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        DockerClientFactory.lazyClient()
                .stopContainerCmd(id())
                .withTimeout((int) GRACE.toSeconds())
                .exec();
    }

    @Override
    public void kill() {
        DockerClientFactory.lazyClient().killContainerCmd(id()).exec();
        DockerClientFactory.lazyClient()
                .waitContainerCmd(id())
                .exec(new WaitContainerResultCallback())
                .awaitStatusCode();
    }

    @Override
    public void loseDisk() {
        if (container != null) {
            container.stop();
            container = null;
        }
    }

    @Override
    public void close() {
        loseDisk();
    }

    private String id() {
        if (container == null) {
            throw new IllegalStateException("container: none (expected: started before)");
        }
        return container.getContainerId();
    }
}
