package org.convene.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service's tests ask of its bundle: every word that a template asks for is there, and none lies unused. */
public final class MessageBundleRules {

    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    private static final Pattern KEY_IN_CALL = Pattern.compile("#messages\\.msg\\w*\\('([\\w.-]+)'");
    private static final Pattern PREFIX = Pattern.compile("#\\{\\s*\\$?\\{?\\s*'([\\w.-]+\\.)'");
    private static final Pattern LITERAL = Pattern.compile("\"\\{?([A-Za-z][\\w-]*\\.(?:[\\w-]+\\.?)*)");
    private static final List<String> FOUND_BY_NAME =
            List.of("problem.", "typeMismatch", "jakarta.validation.", "zone.");

    private MessageBundleRules() {}

    /**
     * Returns what is wrong, one line each; empty if all is well.
     *
     * @param bundle such as {@code event-service}, found at {@code messages/<bundle>.properties}
     * @param sources the folder of code and templates, such as {@code src/main}
     * @param prefixes of keys that are put together in code in a way that cannot be seen in it
     */
    public static List<String> violations(String bundle, Path sources, String... prefixes) {
        Properties own = read(sources.resolve("resources/messages/" + bundle + ".properties"));
        Set<String> asked = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        Set<String> usedPrefixes = new TreeSet<>(FOUND_BY_NAME);
        usedPrefixes.addAll(List.of(prefixes));
        for (String template : texts(sources.resolve("resources/templates"))) {
            collect(KEY, template, asked);
            collect(KEY_IN_CALL, template, asked);
            collect(PREFIX, template, usedPrefixes);
        }
        for (String code : texts(sources.resolve("java"))) {
            collect(LITERAL, code, used);
        }
        used.stream().filter(literal -> literal.endsWith(".")).forEach(usedPrefixes::add);
        used.addAll(asked);

        List<String> violations = new ArrayList<>();
        Properties shared = shared();
        asked.stream()
                .filter(key -> !own.containsKey(key) && !shared.containsKey(key))
                .map(key -> key + ": asked for by a template, but not in " + bundle + ".properties")
                .forEach(violations::add);
        for (String key : new TreeSet<>(own.stringPropertyNames())) {
            if (!used.contains(key) && usedPrefixes.stream().noneMatch(key::startsWith)) {
                violations.add(key + ": in " + bundle + ".properties, but never used");
            }
            if (own.getProperty(key).indexOf('\'') >= 0) {
                violations.add(
                        key + ": holds a straight apostrophe, which a message with arguments swallows (expected: ’)");
            }
        }
        return violations;
    }

    private static void collect(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static List<String> texts(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties shared() {
        try (InputStream in = MessageBundleRules.class.getResourceAsStream("/messages/web.properties")) {
            if (in == null) {
                throw new IllegalStateException("messages/web.properties: not there (expected: in this module)");
            }
            return load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return properties;
    }
}
