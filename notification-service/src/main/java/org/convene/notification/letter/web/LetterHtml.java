package org.convene.notification.letter.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a letter as HTML that survives Outlook, Gmail and dark mode. */
@Component
public final class LetterHtml {

    private final ITemplateEngine templates;

    LetterHtml(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** Returns a whole HTML document. */
    public String write(Letter letter, Locale locale) {
        return templates.process("letter/letter", new Context(locale, Map.of("letter", letter)));
    }
}
