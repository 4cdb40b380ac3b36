package org.convene.web.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * A fact that ends a request. Its name is the last part of the problem's type and the key of its words:
 * {@code problem.<name>.title} and {@code problem.<name>.text}, which may use the arguments.
 */
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;
    private final transient List<Object> arguments;
    private final @Nullable String way;

    protected Problem(HttpStatusCode status, String name, Object... arguments) {
        this(null, status, name, arguments);
    }

    /** @param way the page that leads on, labelled {@code problem.<name>.way} */
    protected Problem(@Nullable String way, HttpStatusCode status, String name, Object... arguments) {
        super(name, null, false, false);
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("name: " + name + " (expected: such as not-agreed)");
        }
        this.status = status.value();
        this.name = name;
        this.arguments = List.of(arguments);
        this.way = way;
    }

    public final HttpStatusCode status() {
        return HttpStatusCode.valueOf(status);
    }

    public final String name() {
        return name;
    }

    public final List<Object> arguments() {
        return arguments;
    }

    /** Returns the path of the page where the person can go on, if there is one for this problem. */
    public final Optional<String> way() {
        return Optional.ofNullable(way);
    }

    /** What problem details say besides the words, by the names of their fields. */
    public Map<String, Object> properties() {
        return Map.of();
    }
}
