package org.convene.event.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Member;
import org.convene.event.foundation.web.ShownNames;
import org.convene.web.page.Fragments;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What becomes of a person's foundations if she erases her account; a part of the gateway's page about that. */
@Controller
class LeavingPages {

    private final Foundations foundations;

    LeavingPages(Foundations foundations) {
        this.foundations = foundations;
    }

    @GetMapping("/organize/leaving")
    String show(@CurrentPerson Person person, Reader reader, HttpServletRequest request, Model model) {
        model.addAttribute(
                "leavings",
                ShownNames.in(foundations.of(person.id()), reader).stream()
                        .map(foundation -> Leaving.of(foundation, person.id()))
                        .toList());
        return Fragments.view(request, "account/leaving", "part");
    }

    /**
     * One foundation without her.
     *
     * @param successor who becomes its administrator, if that is because of her leaving
     */
    record Leaving(String name, @Nullable String successor, boolean abandoned) {

        static Leaving of(Foundation foundation, UUID person) {
            Foundation rest = foundation.abandonedBy(person);
            return new Leaving(
                    foundation.profile().name(),
                    rest.members().stream()
                            .filter(member -> rest.isAdmin(member.personId()) && !foundation.isAdmin(member.personId()))
                            .map(Member::name)
                            .findFirst()
                            .orElse(null),
                    rest.members().isEmpty());
        }
    }
}
