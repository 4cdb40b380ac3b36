package org.convene.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convene.local.keys.KeyFiles;
import org.convene.local.platform.Place.Port;
import org.convene.local.postgres.Database;
import org.convene.local.process.Command;
import org.convene.local.process.JavaCommand;

/** How a service is started: the JVM's options, chosen for quick starts in little memory, and what it is told. */
public final class ServiceCommand {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final List<String> OPTIONS = List.of(
            "-Xms32m",
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            // Half the processor time of a start, and less memory; a release leaves this out and gets faster for hours.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+AutoCreateSharedArchive",
            "-Xlog:cds=off",
            "-Xlog:aot=off",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private ServiceCommand() {}

    /** Returns how to start a service that was laid out before; its port and its neighbours are those of the place. */
    public static Command of(Service service, Place place, KeyFiles keys, Database database) {
        return of(ServiceJar.of(service, place), place, keys, database);
    }

    /** Returns how to start what is in this jar, such as another version of a service. */
    public static Command of(ServiceJar jar, Place place, KeyFiles keys, Database database) {
        var service = jar.service();
        var words = new ArrayList<String>();
        words.add(JavaCommand.java());
        words.addAll(OPTIONS);
        words.addAll(Place.javaOptions());
        words.add("-XX:SharedArchiveFile=" + jar.archive());
        words.addAll(List.of("-jar", jar.program().toString()));
        var log = place.logs().resolve(service.title() + ".log");
        return new Command(service.title(), words, environment(service, place, keys, database), log, "TERM", GRACE);
    }

    private static Map<String, String> environment(Service service, Place place, KeyFiles keys, Database database) {
        var told = new HashMap<String, String>();
        told.put("SERVER_ADDRESS", "127.0.0.1");
        told.put("SERVER_PORT", Integer.toString(service.port(place)));
        told.put("SPRING_DATASOURCE_URL", database.url());
        told.put("SPRING_DATASOURCE_USERNAME", database.user());
        told.put("SPRING_DATASOURCE_PASSWORD", database.password());
        told.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + place.port(Port.KAFKA));
        told.put("CONVENE_PUBLIC_ADDRESS", place.gateway().toString());
        told.put("CONVENE_KEYS", keys.of(service.title()).toString());
        told.put("CONVENE_TEST_CLOCK", place.clock().toString());
        // The C library's memory pools per thread cost more than they bring here.
        told.put("MALLOC_ARENA_MAX", "2");
        if (service == Service.GATEWAY) {
            told.put("CONVENE_OPERATORS", Place.operators());
            told.put("MANAGEMENT_SERVER_PORT", Integer.toString(place.port(Port.OPERATORS)));
            told.put("CONVENE_SERVICES_EVENT", Service.EVENT.address(place).toString());
            told.put(
                    "CONVENE_SERVICES_REGISTRATION",
                    Service.REGISTRATION.address(place).toString());
            told.put(
                    "CONVENE_SERVICES_NOTIFICATION",
                    Service.NOTIFICATION.address(place).toString());
        }
        if (service == Service.NOTIFICATION) {
            told.put("SPRING_MAIL_HOST", "127.0.0.1");
            told.put("SPRING_MAIL_PORT", Integer.toString(place.port(Port.SMTP)));
        }
        return told;
    }
}
