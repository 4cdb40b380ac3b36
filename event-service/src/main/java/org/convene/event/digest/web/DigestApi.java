package org.convene.event.digest.web;

import jakarta.validation.Valid;
import org.convene.event.digest.DigestChoice;
import org.convene.event.digest.DigestReaders;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is mailed of her foundations' workshops. */
@RestController
@RequestMapping("/api/v1/digest")
class DigestApi {

    private final DigestReaders readers;

    DigestApi(DigestReaders readers) {
        this.readers = readers;
    }

    @GetMapping
    DigestJson read(@CurrentPerson Person person) {
        return new DigestJson(readers.choiceOf(person.id()));
    }

    @PutMapping
    DigestJson choose(@CurrentPerson Person person, @Valid @RequestBody DigestForm body) {
        readers.choose(person.id(), body.choice());
        return read(person);
    }

    /** Her choice; that of who has not chosen is {@code POSTS_BY_MAIL}. */
    record DigestJson(DigestChoice choice) {}
}
