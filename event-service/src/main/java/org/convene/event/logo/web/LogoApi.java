package org.convene.event.logo.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.web.Actors;
import org.convene.event.logo.Logo;
import org.convene.event.logo.LogoOffice;
import org.convene.event.logo.Logos;
import org.convene.event.logo.ReadLogo;
import org.convene.event.logo.UnusableUpload;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Refused;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A foundation's logo; what it is, is found out from its bytes alone. */
@RestController
@RequestMapping("/api/v1/foundations/{id}/logo")
class LogoApi {

    private final Foundations foundations;
    private final Logos logos;
    private final LogoOffice office;
    private final ReadLogo reader;

    LogoApi(Foundations foundations, Logos logos, LogoOffice office, ReadLogo reader) {
        this.foundations = foundations;
        this.logos = logos;
        this.office = office;
        this.reader = reader;
    }

    @GetMapping
    LogoJson one(@CurrentPerson Person person, @PathVariable UUID id) {
        known(person, id);
        return LogoJson.of(id, logos.find(id).orElseThrow(NotFound::new));
    }

    /** Whatever the sender says that it is. */
    @PutMapping
    LogoJson choose(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestBody(required = false) byte @Nullable [] file) {
        return chosen(person, id, file == null ? new byte[0] : file);
    }

    @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    LogoJson chooseByForm(
            @CurrentPerson Person person, @PathVariable UUID id, @RequestPart(UnusableWords.FIELD) MultipartFile file)
            throws IOException {
        return chosen(person, id, file.getBytes());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentPerson Person person, @PathVariable UUID id) {
        known(person, id);
        if (!office.remove(Actors.of(person), id)) {
            throw onlyAdmins();
        }
    }

    private LogoJson chosen(Person person, UUID id, byte[] file) {
        known(person, id);
        // Asked before anything is decoded, and again when it is stored.
        if (!office.mayChoose(Actors.of(person), id)) {
            throw onlyAdmins();
        }
        try {
            Logo logo = reader.read(file);
            if (!office.choose(Actors.of(person), id, logo)) {
                throw onlyAdmins();
            }
            return LogoJson.of(id, logo);
        } catch (UnusableUpload unusable) {
            throw new Invalid(List.of(UnusableWords.of(unusable.why())));
        }
    }

    private Foundation known(Person person, UUID id) {
        return foundations
                .find(id)
                .filter(foundation -> foundation.member(person.id()).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static Refused onlyAdmins() {
        return new Refused("only-admins");
    }

    /**
     * A logo as it is shown.
     *
     * @param path where everybody finds it; another logo has another one
     * @param width in pixels
     * @param height in pixels
     */
    record LogoJson(String path, int width, int height) {

        static LogoJson of(UUID foundationId, Logo logo) {
            return new LogoJson(LogoAddresses.path(foundationId, logo.hash()), logo.width(), logo.height());
        }
    }
}
