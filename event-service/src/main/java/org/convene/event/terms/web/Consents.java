package org.convene.event.terms.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.event.terms.Consent;
import org.convene.web.page.Choice;
import org.convene.web.reader.Reader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How hosts may decide, in the reader's words: the bean {@code consents} of templates. */
@Component
public class Consents {

    private final MessageSource messages;

    Consents(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> choices(Reader reader) {
        return Stream.concat(
                        Stream.of(Consent.EVERYONE, Consent.SILENCE),
                        IntStream.rangeClosed(Consent.FEWEST, Consent.MOST).mapToObj(Consent::atLeast))
                .map(consent -> new Choice(consent.wireName(), words(consent, reader)))
                .toList();
    }

    public String words(Consent consent, Reader reader) {
        return messages.getMessage("consent." + consent.kind(), new Object[] {consent.hosts()}, reader.locale());
    }
}
