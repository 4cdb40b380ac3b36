package org.convene.notification.dispatch.smtp;

import org.convene.notification.delivery.Delivery;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses on the instance's own domain that mails come from: one per workshop, which never changes. */
@Component
final class SenderAddresses {

    private static final int SHORT_ID = 12;

    private final String domain;

    SenderAddresses(@Value("${convene.mail.domain:convene.localhost}") String domain) {
        this.domain = domain;
    }

    public String domain() {
        return domain;
    }

    /** Returns such as {@code workshop-0196f1c00000@convene.example.org}, or the platform's own without a workshop. */
    public String of(Delivery delivery) {
        if (delivery.workshop() == null) {
            return "convene@" + domain;
        }
        // The end of the id: two workshops of one millisecond share the beginning.
        String id = delivery.workshop().workshop().workshopId().toString().replace("-", "");
        return "workshop-" + id.substring(id.length() - SHORT_ID) + "@" + domain;
    }
}
