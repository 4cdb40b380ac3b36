package org.convene.gateway.reference.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the reference of the API tells, in the order in which it is told. */
record Reference(List<Chapter> chapters, List<Shape> shapes, List<ProblemType> problems) {

    /** The calls about one thing. */
    public record Chapter(String name, String says, List<Call> calls) {}

    /**
     * One call.
     *
     * @param method in capitals
     * @param person whether it needs a person: {@code required}, {@code optional} or {@code none}
     * @param body the shape of what is sent; null if nothing is
     * @param example a body that will do, as indented JSON; null if nothing is sent
     */
    public record Call(
            String name,
            String method,
            String path,
            String says,
            String person,
            List<Parameter> parameters,
            @Nullable String body,
            @Nullable String example,
            List<Answer> answers) {}

    /** A parameter; {@code in} is {@code path}, {@code query} or {@code header}. */
    public record Parameter(String name, String in, boolean required, String type, String says, String example) {}

    /** What may be answered; a list is named {@code Name[]}, and nothing by null. */
    public record Answer(
            String status, String says, @Nullable String shape) {

        /** Where the shape is told. */
        public @Nullable String anchor() {
            return shape == null ? null : shape.replace("[]", "");
        }
    }

    /** The fields of what is sent or answered, or the values of an enumeration. */
    public record Shape(String name, String says, List<Field> fields, List<String> values) {}

    /** One field, its type in the notation of {@link TypeNotation}. */
    public record Field(
            String name,
            String type,
            boolean required,
            String says,
            @Nullable String anchor) {}

    /** A stable kind of problem. */
    public record ProblemType(String name, String title) {}
}
