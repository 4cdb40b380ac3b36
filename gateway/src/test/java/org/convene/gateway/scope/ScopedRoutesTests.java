package org.convene.gateway.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the controllers of all services as text, since the gateway has none of them on its class path. */
class ScopedRoutesTests {

    private static final Pattern PREFIX =
            Pattern.compile("@RequestMapping\\(\\s*(?:path = |value = )?\"(/api/v1[^\"]*)\"");
    private static final Pattern CALL = Pattern.compile(
            "@(Get|Post|Put|Patch|Delete)Mapping(?:\\(\\s*(?:(?:path|value) = )?(?:\"([^\"]*)\")?|(?=\\s))");

    @Test
    void holdEveryCallThatAnyServiceAnswers() throws IOException {
        Set<String> answered = new TreeSet<>();
        for (String service : List.of("gateway", "event-service", "registration-service", "notification-service")) {
            answered.addAll(calls(Path.of("..", service, "src/main/java")));
        }
        Set<String> scoped = ScopedRoutes.all().stream()
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(answered).hasSizeGreaterThan(40);
        assertThat(scoped)
                .as("calls in ScopedRoutes (each with the scope that a token needs) and in the controllers")
                .isEqualTo(answered);
    }

    @Test
    void holdEachCallOnce() {
        assertThat(ScopedRoutes.all().stream().map(route -> route.method() + " " + route.pattern()))
                .doesNotHaveDuplicates();
    }

    @Test
    void leaveNoScopeUnused() {
        assertThat(ScopedRoutes.all().stream().map(ScopedRoute::scope)).contains(Scope.values());
    }

    private static Set<String> calls(Path sources) throws IOException {
        Set<String> calls = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains("Controller")) {
                    calls.addAll(calls(text));
                }
            }
        }
        return calls;
    }

    private static Set<String> calls(String controller) {
        Matcher first = PREFIX.matcher(controller);
        String prefix = first.find() ? first.group(1) : "";
        Set<String> calls = new TreeSet<>();
        Matcher call = CALL.matcher(controller);
        while (call.find()) {
            String path = prefix + (call.group(2) == null ? "" : call.group(2));
            if (path.startsWith("/api/v1")) {
                calls.add(call.group(1).toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "*"));
            }
        }
        return calls;
    }
}
