package org.convene.openapi;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import org.convene.web.input.Country;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Prose;
import org.convene.web.input.Zone;
import tools.jackson.databind.node.ObjectNode;

/** What annotations demand of a value, in the words of JSON Schema. */
final class Limits {

    private static final String LINE = "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202d\\u202e]*$";
    private static final String PROSE =
            "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f" + "\\u2028\\u2029\\u202d\\u202e]*$";

    private static final String NOT_BLANK = "^(?=[\\s\\S]*\\S)";

    private Limits() {}

    /** Writes the demands in an order that never changes. */
    static void write(Collection<Annotation> annotations, ObjectNode schema) {
        annotations.stream()
                .sorted(Comparator.comparing((Annotation rule) -> rule instanceof NotBlank)
                        .thenComparing(rule -> rule.annotationType().getName()))
                .forEach(annotation -> write(annotation, schema));
    }

    /** Whether a value must be sent and cannot be null. */
    static boolean demandValue(Collection<Annotation> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> annotation instanceof NotNull
                        || annotation instanceof NotBlank
                        || annotation instanceof NotEmpty);
    }

    private static void write(Annotation annotation, ObjectNode schema) {
        switch (annotation) {
            case NotBlank _ -> writeNotBlank(schema);
            case NotEmpty _ -> schema.put(isList(schema) ? "minItems" : "minLength", 1);
            case Size size -> writeSize(size, schema);
            case Min min -> schema.put("minimum", min.value());
            case Max max -> schema.put("maximum", max.value());
            case Positive _ -> schema.put("minimum", 1);
            case PositiveOrZero _ -> schema.put("minimum", 0);
            case Pattern pattern -> schema.put("pattern", pattern.regexp());
            case AssertTrue _ -> schema.put("const", true);
            case Line line -> schema.put("maxLength", line.max()).put("pattern", LINE);
            case Prose prose -> schema.put("maxLength", prose.max()).put("pattern", PROSE);
            case EmailAddress _ -> schema.put("format", "idn-email").put("maxLength", 320);
            case Country _ -> schema.put("pattern", "^[A-Z]{2}$");
            case Zone _ -> schema.put("maxLength", 64);
            case Language _ -> schema.put("maxLength", 35).put("pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$");
            default -> writeNamed(annotation, schema);
        }
    }

    /** Rules that belong to one service, which this module does not know by class. */
    private static void writeNamed(Annotation annotation, ObjectNode schema) {
        if (annotation.annotationType().getSimpleName().equals("MeetingAddress")) {
            schema.put("format", "uri").put("maxLength", 2000).put("pattern", "^https?://");
        }
    }

    private static void writeNotBlank(ObjectNode schema) {
        if (!schema.has("minLength")) {
            schema.put("minLength", 1);
        }
        String pattern = schema.path("pattern").asString("");
        if (pattern.equals(LINE) || pattern.equals(PROSE)) {
            schema.put("pattern", NOT_BLANK + pattern.substring(1));
        } else if (pattern.isEmpty() && !schema.has("format")) {
            schema.put("pattern", "\\S");
        }
    }

    private static void writeSize(Size size, ObjectNode schema) {
        String what = isList(schema) ? "Items" : "Length";
        if (size.min() > 0) {
            schema.put("min" + what, size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            schema.put("max" + what, size.max());
        }
    }

    private static boolean isList(ObjectNode schema) {
        return "array".equals(schema.path("type").asString(""));
    }
}
