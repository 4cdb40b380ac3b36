package org.convene.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convene.local.platform.Place;

/** Where everything is, from the environment and the command line; the command line has the last word. */
final class Settings {

    private static final int HIGHEST_PORT = 65_535;

    private Settings() {}

    /** Takes the checkout's directory, the environment, and the port of the gateway if {@code --port-base} named one. */
    static Place read(Path root, Map<String, String> environment, int portBase) {
        var ports = new LinkedHashMap<Place.Port, Integer>();
        for (var port : Place.Port.values()) {
            var chosen = environment.get(port.variable());
            int number = portBase > 0
                    ? portBase + ports.size()
                    : chosen == null || chosen.isBlank() ? port.usual() : number(port.variable(), chosen);
            if (number < 1 || number > HIGHEST_PORT) {
                throw new IllegalArgumentException(
                        port.variable() + ": " + number + " (expected: 1 to " + HIGHEST_PORT + ")");
            }
            ports.put(port, number);
        }
        var data = environment.get("CONVENE_VAR");
        var home = data == null || data.isBlank() ? root.resolve("var") : Path.of(data);
        return new Place(root.toAbsolutePath(), home.toAbsolutePath().normalize(), ports);
    }

    private static int number(String variable, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + ": " + text + " (expected: a port)", e);
        }
    }
}
