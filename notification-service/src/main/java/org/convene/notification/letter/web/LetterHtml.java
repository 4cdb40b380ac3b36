package org.convene.notification.letter.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.web.language.Languages;
import org.convene.web.reader.TimeBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Writes a letter as HTML that survives Outlook, Gmail and dark mode: tables, styles at each element, and style sheets
 * only for what may be missing.
 */
@Component
public final class LetterHtml {

    private static final String ACCENT = "#0a5c55";

    /** Fills what a list of mails shows of a mail, so that nothing of its body comes after the preview. */
    private static final String FILLER = "\u034f\u200c\u00a0".repeat(60);

    private final ITemplateEngine templates;
    private final Languages languages;
    private final ApplicationContext application;

    LetterHtml(ITemplateEngine templates, Languages languages, ApplicationContext application) {
        this.templates = templates;
        this.languages = languages;
        this.application = application;
    }

    /** Returns a whole HTML document. */
    public String write(Letter letter, Locale locale) {
        // Word knows neither "start" nor "end", so each side is named for the letter's direction.
        boolean rightToLeft = Languages.direction(locale).equals("rtl");
        Map<String, Object> words = Map.of(
                "letter",
                letter,
                "preview",
                preview(letter),
                "filler",
                FILLER,
                "heading",
                lines(letter.title()),
                "quote",
                lines(letter.quote()),
                "colour",
                Objects.requireNonNullElse(letter.colour(), ACCENT),
                "language",
                languages.spoken(locale).toLanguageTag(),
                "direction",
                rightToLeft ? "rtl" : "ltr",
                "start",
                rightToLeft ? "right" : "left",
                "arrow",
                rightToLeft ? "←" : "→");
        Context context = new Context(locale, words);
        // As a view has one; without it the engine makes one for each letter that has yet to find every getter.
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, null));
        return templates.process("letter/letter", context);
    }

    // What a list of mails shows after the subject, on a locked phone too: never a code, never a link.
    private static String preview(Letter letter) {
        return Stream.concat(
                        Optional.ofNullable(letter.time()).map(TimeBlock::line).stream(),
                        letter.paragraphs().stream().limit(1))
                .collect(Collectors.joining(" · "));
    }

    private static List<String> lines(@Nullable String words) {
        return words == null ? List.of() : words.lines().toList();
    }
}
