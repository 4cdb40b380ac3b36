package org.convene.faults.play;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convene.local.mailbox.MailContent;
import org.convene.local.mailbox.MailQuery;
import org.convene.local.mailbox.Mailbox;

/** Finds links and codes in mails, as people do. */
final class Post {

    private static final Pattern CODE = Pattern.compile("\\b([0-9A-HJKMNP-TV-Z]{4})[- ]?([0-9A-HJKMNP-TV-Z]{4})\\b");

    private final Mailbox mailbox;

    Post(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Returns the newest token under a path such as {@code /invitations}. */
    Optional<String> token(String address, String path) {
        var link = Pattern.compile(Pattern.quote(path) + "/([A-Za-z0-9_-]{20,})");
        return opened(address)
                .flatMap(mail -> link.matcher(mail.text()).results())
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Returns all codes, the newest first. */
    List<String> codes(String address) {
        return opened(address)
                .flatMap(mail -> CODE.matcher(mail.text()).results())
                .map(found -> found.group(1) + found.group(2))
                .distinct()
                .toList();
    }

    private Stream<MailContent> opened(String address) {
        return mailbox.find(MailQuery.to(address)).stream().flatMap(mail -> mailbox.open(mail.id()).stream());
    }
}
