package org.convene.notification.letter.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of one kind of letter: keys below one prefix, all with the same arguments. */
record Words(MessageSource messages, Locale locale, String prefix, List<Object> arguments) {

    String say(String key) {
        return messages.getMessage(prefix + "." + key, arguments.toArray(), locale);
    }
}
