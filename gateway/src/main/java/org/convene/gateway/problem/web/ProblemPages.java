package org.convene.gateway.problem.web;

import java.util.List;
import java.util.Locale;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.ProblemTypes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the type of a problem leads to, whichever service answered with it. */
@Controller
class ProblemPages {

    private final MessageSource messages;

    ProblemPages(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/problems")
    String all(Locale locale, Model model) {
        model.addAttribute(
                "types",
                ProblemTypes.names().stream().map(name -> type(name, locale)).toList());
        return "problem/list";
    }

    @GetMapping("/problems/{name}")
    String explain(@PathVariable String name, Locale locale, Model model) {
        if (!ProblemTypes.names().contains(name)) {
            throw new NotFound();
        }
        model.addAttribute("type", type(name, locale));
        return "problem/explained";
    }

    private Type type(String name, Locale locale) {
        String prefix = ProblemTypes.PREFIX + name;
        List<String> words = List.of(".status", ".title", ".meaning").stream()
                .map(part -> messages.getMessage(prefix + part, null, locale))
                .toList();
        return new Type(name, words.get(0), words.get(1), words.get(2));
    }

    /** A type as the pages show it. */
    record Type(String name, String status, String heading, String meaning) {}
}
