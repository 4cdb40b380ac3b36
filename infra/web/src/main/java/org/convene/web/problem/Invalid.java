package org.convene.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Fields of an API call that cannot be taken as they are (422); messages are keys of the bundles. */
public final class Invalid extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient List<Field> fields;

    public Invalid(List<Field> fields) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        this.fields = List.copyOf(fields);
    }

    public static Invalid field(String name, String messageKey, Object... arguments) {
        return new Invalid(List.of(new Field(name, messageKey, List.of(arguments))));
    }

    public List<Field> fields() {
        return fields;
    }

    /** One field, as the caller named it, and the key of what is wrong with it. */
    public record Field(String name, String messageKey, List<Object> arguments) {}
}
