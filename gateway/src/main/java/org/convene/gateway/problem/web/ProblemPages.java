package org.convene.gateway.problem.web;

import java.util.Locale;
import org.convene.web.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the type of a problem leads to; of a type that a service alone knows, the answer itself has the words. */
@Controller
class ProblemPages {

    private static final Object[] ONE_MINUTE = {1};

    private final MessageSource messages;

    ProblemPages(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/problems/{name}")
    String explain(@PathVariable String name, Locale locale, Model model) {
        if (!name.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new NotFound();
        }
        @Nullable String title = words(name, "title", locale);
        @Nullable String text = words(name, "text", locale);
        model.addAttribute("problem", name);
        model.addAttribute("heading", title == null ? words("elsewhere", "title", locale) : title);
        model.addAttribute("words", text == null ? words("elsewhere", "text", locale) : text);
        return "problem/explained";
    }

    private @Nullable String words(String name, String part, Locale locale) {
        return messages.getMessage("problem." + name + "." + part, ONE_MINUTE, null, locale);
    }
}
