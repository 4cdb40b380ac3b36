package org.convene.notification.preference.web;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.notification.foundation.FoundationName;
import org.convene.notification.preference.Preferences;
import org.convene.web.language.InLanguage;
import org.convene.web.link.KeyRing;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.problem.Gone;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody wants to receive, behind the personal link at the end of a mail. */
@Controller
@RequestMapping("/preferences/{token}")
class PreferencePages {

    private final Preferences preferences;
    private final PersonalLinks links;

    PreferencePages(Preferences preferences, @Value("${convene.keys}") Path keys) {
        this.preferences = preferences;
        this.links = PersonalLinks.of(KeyRing.load(keys.resolve("links-notification.properties")));
    }

    @GetMapping
    String page(@PathVariable String token, Reader reader, Model model) {
        Preferences.Choice choice = choice(token);
        model.addAttribute("choice", choice);
        model.addAttribute(
                "names",
                choice.senders().stream()
                        .collect(Collectors.toMap(
                                Preferences.Sender::foundationId,
                                sender -> InLanguage.name(
                                        reader.readsNamesIn(),
                                        sender.name(),
                                        sender.names(),
                                        FoundationName::language,
                                        FoundationName::name))));
        model.addAttribute("token", token);
        return "preference/preferences";
    }

    /** Stores the switches of the page: what is not ticked is not wanted. */
    @PostMapping
    String save(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") List<UUID> wanted) {
        Preferences.Choice choice = choice(token);
        Set<@Nullable UUID> unwanted = new HashSet<>();
        choice.senders().stream()
                .map(Preferences.Sender::foundationId)
                .filter(sender -> !wanted.contains(sender))
                .forEach(unwanted::add);
        if (!all) {
            unwanted.add(null);
        }
        preferences.suppress(choice.recipientId(), unwanted);
        return "redirect:/preferences/" + token + "?saved";
    }

    /** What a mail program posts when its reader presses its own "unsubscribe" (RFC 8058): no invitations any more. */
    @PostMapping("/one-click")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable String token) {
        Preferences.Choice choice = choice(token);
        Set<@Nullable UUID> unwanted = new HashSet<>();
        choice.senders().stream()
                .filter(sender -> !sender.wanted())
                .map(Preferences.Sender::foundationId)
                .forEach(unwanted::add);
        unwanted.add(null);
        preferences.suppress(choice.recipientId(), unwanted);
    }

    /** Some mail programs open the address instead of posting to it; opening never acts. */
    @GetMapping("/one-click")
    String opened(@PathVariable String token) {
        choice(token);
        return "redirect:/preferences/" + token;
    }

    /** "Others got this link": whoever has it can end it, and the new one goes to the recipient's address alone. */
    @PostMapping("/renewal")
    String renew(@PathVariable String token, Reader reader) {
        PersonalLink link = known(token);
        // Pressed twice, the second finds what it wants done.
        boolean _ = preferences.renewLink(
                link.id(),
                link.generation(),
                reader.locale().toLanguageTag(),
                reader.zone().getId());
        return "preference/renewed";
    }

    private Preferences.Choice choice(String token) {
        PersonalLink link = known(token);
        return preferences.find(link.id(), link.generation()).orElseThrow(() -> new Gone("preferences-replaced"));
    }

    private PersonalLink known(String token) {
        return links.read(token, Kind.PREFERENCES)
                .filter(link -> preferences.knows(link.id()))
                .orElseThrow(() -> new NotFound("no-preferences"));
    }
}
