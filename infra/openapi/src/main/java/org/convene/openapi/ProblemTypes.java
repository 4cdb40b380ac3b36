package org.convene.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stable last parts of a problem's type that a service may answer with, and their titles, from its messages. */
final class ProblemTypes {

    private static final Pattern TITLE = Pattern.compile("problem\\.([a-z0-9-]+)\\.title");

    /** The page of a type whose words a service alone knows; no answer has it. */
    private static final String NO_TYPE = "elsewhere";

    private ProblemTypes() {}

    static Map<String, String> of(String service) {
        Map<String, String> types = new TreeMap<>();
        for (String bundle : new String[] {"web", service}) {
            messages(bundle).forEach((key, title) -> {
                Matcher name = TITLE.matcher(key.toString());
                if (name.matches() && !name.group(1).equals(NO_TYPE)) {
                    types.put(name.group(1), title.toString().replaceAll("\\{\\d+[^}]*}", "…"));
                }
            });
        }
        return types;
    }

    private static Properties messages(String bundle) {
        Properties messages = new Properties();
        try (InputStream in = ProblemTypes.class.getResourceAsStream("/languages/en/" + bundle + ".properties")) {
            if (in != null) {
                messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
