package org.convene.registration.request.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.convene.registration.request.LinkRequests;
import org.convene.registration.request.web.OpenFormPages.AddressForm;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.web.reader.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For who lost the mail with her personal link. */
@Controller
@RequestMapping("/registrations/find")
class LinkPages {

    private final LinkRequests requests;

    LinkPages(LinkRequests requests) {
        this.requests = requests;
    }

    @GetMapping
    String form(
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestParam(defaultValue = "false") boolean renewed,
            Model model) {
        model.addAttribute("renewed", renewed);
        model.addAttribute("form", new AddressForm(""));
        model.addAttribute("asked", asked);
        return "request/find";
    }

    @PostMapping
    Object ask(
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Model model,
            Reader reader,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("asked", false);
            return "request/find";
        }
        requests.ask(form.parsed(), reader.locale().getLanguage(), reader.zone().getId());
        return WorkshopPages.seeOther("/registrations/find?asked=true");
    }
}
