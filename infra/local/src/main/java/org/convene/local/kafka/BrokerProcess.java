package org.convene.local.kafka;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's own process: formats its directory if it is new, then runs the broker until it gets a signal. */
final class BrokerProcess {

    private BrokerProcess() {}

    /** Takes the settings' file, the data's directory and the cluster's id. */
    public static void main(String[] arguments) {
        var settings = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            String[] format = {"format", "--config", settings, "--cluster-id", arguments[2]};
            var said = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            int status = StorageTool.execute(format, said);
            if (status != 0) {
                throw new IllegalStateException("format ended with " + status + " (expected: 0)");
            }
        }
        Kafka.main(new String[] {settings});
    }
}
