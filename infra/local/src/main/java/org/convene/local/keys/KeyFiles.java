package org.convene.local.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.convene.local.process.Directories;
import org.convene.local.process.Secrets;

/** A directory of keys for every service, which holds the keys that this service needs and no other. */
public final class KeyFiles {

    private static final String GATEWAY = "gateway";
    private static final String EVENT = "event-service";
    private static final String REGISTRATION = "registration-service";
    private static final String NOTIFICATION = "notification-service";
    private static final List<String> SERVICES = List.of(GATEWAY, EVENT, REGISTRATION, NOTIFICATION);

    // Notification-service writes the mails, so it makes links of every kind; their owners check them.
    private static final Map<String, List<String>> HOLDERS = Map.of(
            "registration", List.of(REGISTRATION, NOTIFICATION),
            "event", List.of(EVENT, NOTIFICATION),
            "notification", List.of(NOTIFICATION),
            "sign-in", List.of(GATEWAY, NOTIFICATION));

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LINK_KEY_BYTES = 32;

    private final Path home;

    private KeyFiles(Path home) {
        this.home = home;
    }

    /** Makes what is missing and changes nothing that is there: links that were mailed stay valid. */
    public static KeyFiles in(Path home) {
        var files = new KeyFiles(home);
        Directories.createPrivate(home);
        SERVICES.forEach(service -> Directories.createPrivate(files.of(service)));
        files.completeIdentities();
        HOLDERS.forEach(files::completeRing);
        Secrets.keptIn(files.machineSecret());
        return files;
    }

    /** Returns the directory of a service such as {@code event-service}. */
    public Path of(String service) {
        return home.resolve(service);
    }

    /** What the commands of this machine show the gateway, so that it makes them links. */
    public Path machineSecret() {
        return of(GATEWAY).resolve("machine.secret");
    }

    private void completeIdentities() {
        if (SERVICES.stream().allMatch(service -> Files.exists(identity(service)))) {
            return;
        }
        // An identity is valid for five minutes, so a new pair loses nothing.
        var keys = IdentityKeys.generate();
        SERVICES.forEach(
                service -> replace(identity(service), service.equals(GATEWAY) ? keys.signing() : keys.verifying()));
    }

    private Path identity(String service) {
        return of(service).resolve("identity.jwks");
    }

    private void completeRing(String owner, List<String> holders) {
        var files = holders.stream()
                .map(holder -> of(holder).resolve("links-" + owner + ".properties"))
                .toList();
        var ring = files.stream()
                .filter(Files::exists)
                .findFirst()
                .map(KeyFiles::read)
                .orElseGet(KeyFiles::newRing);
        files.stream().filter(file -> !Files.exists(file)).forEach(file -> Secrets.write(file, ring));
    }

    private static String newRing() {
        byte[] key = new byte[LINK_KEY_BYTES];
        RANDOM.nextBytes(key);
        return "1=" + Base64.getEncoder().encodeToString(key) + "\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private static void replace(Path file, String content) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be replaced", e);
        }
        Secrets.write(file, content);
    }
}
