package org.convene.event.logo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.logo.Logo;
import org.convene.event.logo.LogoOffice;
import org.convene.event.logo.Logos;
import org.convene.event.logo.ReadLogo;
import org.convene.event.logo.UnusableUpload;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Refused;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class LogoPages {

    private final Foundations foundations;
    private final Logos logos;
    private final LogoOffice office;
    private final ReadLogo reader;
    private final ApprovalRule rule;

    LogoPages(Foundations foundations, Logos logos, LogoOffice office, ReadLogo reader, ApprovalRule rule) {
        this.foundations = foundations;
        this.logos = logos;
        this.office = office;
        this.reader = reader;
        this.rule = rule;
    }

    /** An address of an earlier logo leads nowhere: pages that show it are not kept for longer than seconds. */
    @GetMapping("/foundations/{id}/logos/{digest}.png")
    ResponseEntity<byte[]> logo(
            @CurrentPerson @Nullable Person person, @PathVariable UUID id, @PathVariable String digest) {
        boolean held = foundations.find(id).filter(rule::holds).isPresent();
        if (held) {
            // Until operators approve it, nobody else sees anything of it.
            known(person, id);
        }
        Logo logo = logos.find(id).filter(it -> it.hash().equals(digest)).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(
                        held
                                ? CacheControl.noStore()
                                : CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable())
                // It is ours to the last byte; and if it were not, it still could do nothing.
                .header("Content-Security-Policy", "default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.IMAGE_PNG)
                .body(logo.png());
    }

    @PostMapping("/organize/foundations/{id}/logo")
    String choose(
            @CurrentPerson Person person,
            Reader reading,
            @PathVariable UUID id,
            @RequestParam(name = UnusableWords.FIELD, required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Foundation foundation = known(person, id);
        if (!office.mayChoose(Actors.of(person), id)) {
            throw new Refused("only-admins");
        }
        // A browser sends a part without a name where no file was chosen.
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return refused(
                    foundation,
                    new Invalid.Field(UnusableWords.FIELD, "logo.refused.missing", List.of()),
                    reading,
                    response,
                    model);
        }
        try {
            if (!office.choose(Actors.of(person), id, reader.read(file.getBytes()))) {
                throw new Refused("only-admins");
            }
            return back(id);
        } catch (UnusableUpload unusable) {
            return refused(foundation, UnusableWords.of(unusable.why()), reading, response, model);
        }
    }

    @PostMapping("/organize/foundations/{id}/logo/removal")
    String remove(@CurrentPerson Person person, @PathVariable UUID id) {
        known(person, id);
        if (!office.remove(Actors.of(person), id)) {
            throw new Refused("only-admins");
        }
        return back(id);
    }

    private static String refused(
            Foundation foundation, Invalid.Field why, Reader reading, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("foundation", ShownNames.in(foundation, reading));
        model.addAttribute("why", why);
        return "foundation/logo";
    }

    private Foundation known(@Nullable Person person, UUID id) {
        return foundations
                .find(id)
                .filter(foundation ->
                        person != null && foundation.member(person.id()).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static String back(UUID id) {
        return "redirect:/organize/foundations/" + id + "#logo";
    }
}
