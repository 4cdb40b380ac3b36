package org.convene.event.desk.web;

import java.util.List;
import java.util.Locale;
import org.convene.event.foundation.Foundation;
import org.convene.event.message.Message;
import org.convene.event.message.MessageText;
import org.convene.web.language.InLanguage;
import org.convene.web.language.Languages;
import org.convene.web.reader.Reader;

/**
 * A message as one reader is shown it.
 *
 * @param shown whether she may read it: what another host wrote to her own people is only known to have been written
 * @param languages what it is written in, as those languages call themselves
 * @param toAnswer the hosts of hers that are asked and have not agreed
 * @param withdrawable whether she may take it back
 */
record ShownMessage(
        Message message,
        boolean shown,
        InLanguage subject,
        InLanguage text,
        List<String> languages,
        List<Foundation> toAnswer,
        boolean withdrawable) {

    static ShownMessage of(
            Message message, Reader reader, List<Foundation> writing, List<Foundation> answering, Languages languages) {
        MessageText first = message.draft().texts().getFirst();
        boolean hers = writing.stream().anyMatch(host -> host.id().equals(message.foundationId()));
        return new ShownMessage(
                message,
                hers || !message.draft().readers().ownOnly(),
                InLanguage.of(
                        reader.reads(),
                        new InLanguage(first.subject(), first.language()),
                        message.draft().texts(),
                        MessageText::language,
                        MessageText::subject),
                InLanguage.of(
                        reader.reads(),
                        new InLanguage(first.text(), first.language()),
                        message.draft().texts(),
                        MessageText::language,
                        MessageText::text),
                message.draft().texts().stream()
                        .map(each -> languages.name(Locale.forLanguageTag(each.language())))
                        .toList(),
                message.isOpen()
                        ? answering.stream()
                                .filter(host ->
                                        message.consultation().awaiting().contains(host.id()))
                                .toList()
                        : List.of(),
                hers && message.isOpen());
    }

    /** How it stands, for a chip: the state, or that it was refused. */
    public String standing() {
        return message.isRefused() ? "REFUSED" : message.state().name();
    }
}
