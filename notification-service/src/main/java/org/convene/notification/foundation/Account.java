package org.convene.notification.foundation;

import java.util.UUID;

/** A person who signs in: the language and zone she reads mails in. */
public record Account(UUID personId, String language, String timeZone) {}
