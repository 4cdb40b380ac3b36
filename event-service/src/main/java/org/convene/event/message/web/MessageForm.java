package org.convene.event.message.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.event.message.Draft;
import org.convene.event.message.MessageText;
import org.convene.event.message.Readers;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.convene.web.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A message as a form or a JSON body carries it.
 *
 * @param foundationId the host that writes
 * @param ownOnly whether it is for the people of that host alone, which takes nobody's consent
 * @param texts the first is what everybody reads who finds none of her languages; a row of which neither is written is left
 *     out
 */
public record MessageForm(
        @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

        @NotNull(message = "{message.readers.missing}") Readers.Group readers,

        @Nullable Boolean ownOnly,

        @Size(max = MessageForm.MOST_ROWS, message = "{message.texts.many}") List<@Valid TextForm> texts) {

    /** As many languages as a workshop's own words can be in. */
    static final int MOST_ROWS = 31;

    /** More would no longer fit into an event. */
    static final int MOST_TEXTS = 10;

    public MessageForm {
        // Who writes nothing is told so beside a row, which there has to be.
        TextForm empty = new TextForm("", "", "");
        texts = texts == null || texts.isEmpty()
                ? List.of(empty)
                : texts.stream()
                        .map(each -> Objects.requireNonNullElse(each, empty))
                        .toList();
    }

    /** Where a row's message goes: beside the field of a page, or into problem details. */
    @FunctionalInterface
    public interface Complaints {

        void about(String field, String messageKey);
    }

    /** An empty one, with a row for each language that a workshop's own words are in. */
    public static MessageForm empty(Workshop workshop, UUID foundationId) {
        return new MessageForm(
                foundationId,
                Readers.Group.BOTH,
                false,
                languages(workshop).map(each -> new TextForm(each, "", "")).toList());
    }

    private static Stream<String> languages(Workshop workshop) {
        return Stream.concat(
                        Stream.of(workshop.terms().language()),
                        workshop.translations().beside(workshop.original()).stream()
                                .map(each -> each.language()))
                .distinct();
    }

    /** The draft, or empty and complaints; each field by itself has been found valid before. */
    public Optional<Draft> toDraft(Complaints complaints) {
        List<MessageText> written = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        boolean valid = true;
        for (int row = 0; row < texts.size(); row++) {
            TextForm each = texts.get(row);
            if (row > 0 && each.isEmpty()) {
                continue;
            }
            valid &= isWhole(each, row, tags, complaints);
            written.add(each.tidy());
        }
        if (written.size() > MOST_TEXTS) {
            complaints.about("texts", "message.texts.many");
            valid = false;
        }
        return valid
                ? Optional.of(new Draft(new Readers(readers, Boolean.TRUE.equals(ownOnly)), written))
                : Optional.empty();
    }

    private static boolean isWhole(TextForm each, int row, Set<String> tags, Complaints complaints) {
        String at = "texts[" + row + "].";
        List<String> wrong = new ArrayList<>();
        if (Texts.tidy(each.subject()).isEmpty()) {
            complaints.about(at + "subject", "message.subject.missing");
            wrong.add("subject");
        }
        if (Texts.tidy(each.text()).isEmpty()) {
            complaints.about(at + "text", "message.text.missing");
            wrong.add("text");
        }
        String tag = Texts.tidy(each.language()).toLowerCase(Locale.ROOT);
        if (tag.isEmpty() || !tags.add(tag)) {
            complaints.about(at + "language", tag.isEmpty() ? "terms.language.missing" : "message.language.twice");
            wrong.add("language");
        }
        return wrong.isEmpty();
    }

    /** The draft of an API call. */
    Draft orProblem() {
        List<Invalid.Field> fields = new ArrayList<>();
        return toDraft((field, key) -> fields.add(new Invalid.Field(field, key, List.of())))
                .orElseThrow(() -> new Invalid(fields));
    }

    /** One language's. */
    public record TextForm(
            @Language @Nullable String language,

            @Line(max = MessageText.LONGEST_SUBJECT) @Nullable String subject,

            @Prose(max = MessageText.LONGEST_TEXT) @Nullable String text) {

        boolean isEmpty() {
            return Texts.tidy(subject).isEmpty() && Texts.tidy(text).isEmpty();
        }

        MessageText tidy() {
            return new MessageText(Texts.tidy(language), Texts.tidy(subject), Texts.tidy(text));
        }
    }
}
